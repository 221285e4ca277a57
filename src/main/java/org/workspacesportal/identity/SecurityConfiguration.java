package org.workspacesportal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for the pages, Camunda's web apps, the engine's REST API and ours. */
@Configuration
class SecurityConfiguration {

    /** Our pages load nothing but our own style sheets and send forms to nobody else. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What programs talk to: answers 401 instead of a login page. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/engine-rest/**", "/api/**", "/actuator/**", "/v3/api-docs/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(paths("/actuator/health/**", "/api/demo/**"))
                                .permitAll()
                                .requestMatchers(paths("/actuator/**"))
                                .hasAuthority(Groups.ADMINS)
                                .anyRequest()
                                .authenticated())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // Programs sign each call and show no sign of a browser; a browser also attaches what it remembers to
                // what a page of
                // somebody else makes it send.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> !isSignedByAProgram(request) && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)))
                .build();
    }

    /** Camunda's web apps bring their own headers and their own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain camundaWebApps(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/camunda/**"))
                .authorizeHttpRequests(requests -> requests
                        // An admin always exists; the page that makes the first one would let a stranger in.
                        .requestMatchers(paths("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), paths("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), paths("/camunda/**")))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutRequestMatcher(paths("/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    /** Our own pages; there may be other ways to sign in. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, ObjectProvider<Customizer<HttpSecurity>> otherLogins)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/login", "/css/**", "/webjars/**", "/error", "/decisions/**", "/demo/**"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                // The token in a decision link is the proof that the form is ours; there may be no session at all.
                .csrf(csrf -> csrf.ignoringRequestMatchers(paths("/decisions/**")))
                .headers(SecurityConfiguration::strictHeaders);
        otherLogins.orderedStream().forEach(login -> login.customize(http));
        return http.build();
    }

    private static boolean isSignedByAProgram(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader("Sec-Fetch-Site") == null;
    }

    private static void strictHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
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
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebAppsLogin.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }
}
