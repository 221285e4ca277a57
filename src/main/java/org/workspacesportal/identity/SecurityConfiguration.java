package org.workspacesportal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.workspacesportal.limits.CallShape;

/** One login for the pages, Camunda's web apps, the engine's REST API and ours. */
@Configuration
class SecurityConfiguration {

    private final PageHeaders pageHeaders;
    private final LivingLogin livingLogin;
    private final CallShape callShape;

    SecurityConfiguration(PageHeaders pageHeaders, CallShape callShape, People people, LoginSettings settings) {
        this.pageHeaders = pageHeaders;
        this.callShape = callShape;
        this.livingLogin = new LivingLogin(people, settings.lifetime());
    }

    /** What programs talk to: answers 401 instead of a login page. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        callShape.guard(http);
        return http.securityMatcher(paths("/engine-rest/**", "/api/**", "/actuator/**", "/v3/api-docs/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(paths("/actuator/health/**", "/api/demo/**"))
                                .permitAll()
                                // Passwords are checked at our login only, where whoever guesses is slowed down.
                                .requestMatchers(paths(
                                        "/engine-rest/identity/verify/**", "/engine-rest/engine/*/identity/verify/**"))
                                .denyAll()
                                .requestMatchers(paths("/actuator/**"))
                                .hasAuthority(Groups.ADMINS)
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(LoginFailed.challenge()))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(LoginFailed.challenge()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // Programs sign each call and show no sign of a browser; a browser also attaches what it remembers to
                // what a page of
                // somebody else makes it send.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request -> showsSomething(request)
                        && !isSignedByAProgram(request)
                        && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)))
                .headers(pageHeaders::forPrograms)
                .addFilterAfter(livingLogin, SecurityContextHolderFilter.class)
                .build();
    }

    /** Camunda's web apps bring their own headers and their own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain camundaWebApps(HttpSecurity http) throws Exception {
        callShape.guard(http);
        // The second is what their login form asks for before anybody notices it: that, too, begins no session.
        return http.securityMatcher(paths("/camunda/**", "/camunda-welcome"))
                .authorizeHttpRequests(requests -> requests
                        // An admin always exists; the page that makes the first one would let a stranger in.
                        .requestMatchers(paths("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        // Passwords are checked at our login only, where whoever guesses is slowed down.
                        .requestMatchers(paths(
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/engine/identity/verify/**",
                                "/camunda/api/engine/engine/*/identity/verify/**"))
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
                .addFilterAfter(livingLogin, SecurityContextHolderFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .deleteCookies("XSRF-TOKEN")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    /** Our own pages; there may be other ways to sign in. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, ObjectProvider<Customizer<HttpSecurity>> otherLogins)
            throws Exception {
        callShape.guardForms(http);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/login", "/css/**", "/webjars/**", "/error", "/decisions/**", "/demo/**"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .failureHandler(LoginFailed.page())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                // The token in a decision link is the proof that the form is ours; there may be no session at all.
                .csrf(csrf -> csrf.ignoringRequestMatchers(paths("/decisions/**")))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(LoginFailed.again()))
                .headers(pageHeaders::forPages)
                .addFilterAfter(livingLogin, SecurityContextHolderFilter.class);
        otherLogins.orderedStream().forEach(login -> login.customize(http));
        return http.build();
    }

    /** The login leads back to a page, not to what the page asked for last before it noticed. */
    private static RequestCache pagesOfWebApps() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(paths("/camunda/app/*/*/"), pagesOnly()));
        return cache;
    }

    /** What a browser asks for to show it, and not what a page asks for in the course of things. */
    private static RequestMatcher pagesOnly() {
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return pages;
    }

    /** Whoever shows nothing, neither a login nor a session, is nobody who could have been led here, and is asked who they are. */
    private static boolean showsSomething(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getRequestedSessionId() != null;
    }

    private static boolean isSignedByAProgram(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader("Sec-Fetch-Site") == null;
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    @Bean
    FilterRegistrationBean<NoncePerPage> noncePerPage() {
        var registration = new FilterRegistrationBean<>(new NoncePerPage());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    /** Outside of the login, which asks the directory, too. */
    @Bean
    FilterRegistrationBean<DirectoryAway> directoryAway() {
        var registration = new FilterRegistrationBean<>(new DirectoryAway());
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 2);
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
