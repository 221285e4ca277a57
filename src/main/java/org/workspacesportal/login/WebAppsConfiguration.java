package org.workspacesportal.login;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The way into Camunda's web apps, which know of no login but their own. */
@Configuration
class WebAppsConfiguration {

    private final PageHeaders pageHeaders;
    private final ChainGuards guards;

    WebAppsConfiguration(PageHeaders pageHeaders, ChainGuards guards) {
        this.pageHeaders = pageHeaders;
        this.guards = guards;
    }

    /** Camunda's web apps bring their own headers and their own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain camundaWebApps(HttpSecurity http) throws Exception {
        guards.guard(http);
        // The second is what their login form asks for before anybody notices it: that, too, begins no session.
        return http.securityMatcher("/camunda/**", "/camunda-welcome")
                .authorizeHttpRequests(requests -> requests
                        // An admin always exists; the page that makes the first one would let a stranger in.
                        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                        .denyAll()
                        // Passwords are checked at our login only, where whoever guesses is slowed down.
                        .requestMatchers(
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/engine/identity/verify/**",
                                "/camunda/api/engine/engine/*/identity/verify/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), pagesOnly())
                        // A script that is led to the login page begins a session there, and ends the one of the page
                        // at which the person is about to sign in.
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), AnyRequestMatcher.INSTANCE))
                .requestCache(cache -> cache.requestCache(pagesOfWebApps()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(pageHeaders::forWebApps)
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .deleteCookies("XSRF-TOKEN")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    /** The login leads back to a page, not to what the page asked for last before it noticed, and not to a form, which would be read and kept from anybody. */
    private static RequestCache pagesOfWebApps() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/camunda/app/*/*/"), pagesOnly()));
        return cache;
    }

    /** What a browser asks for to show it, and not what a page asks for in the course of things. */
    private static RequestMatcher pagesOnly() {
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return pages;
    }

    @Bean
    FilterRegistrationBean<NoncePerPage> noncePerPage() {
        var registration = new FilterRegistrationBean<>(new NoncePerPage());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OnlyLoginsBeginSessions> onlyLoginsBeginSessions() {
        var registration = new FilterRegistrationBean<>(new OnlyLoginsBeginSessions());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebAppsLogin.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }
}
