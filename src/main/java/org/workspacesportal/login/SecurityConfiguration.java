package org.workspacesportal.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.workspacesportal.identity.Groups;

/** One login for the pages, Camunda's web apps, the engine's REST API and ours. */
@Configuration
class SecurityConfiguration {

    private final PageHeaders pageHeaders;
    private final ChainGuards guards;

    SecurityConfiguration(PageHeaders pageHeaders, ChainGuards guards) {
        this.pageHeaders = pageHeaders;
        this.guards = guards;
    }

    /** Paths are what stands in the address, whichever servlet they belong to. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** What programs talk to: answers 401 instead of a login page. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        guards.guard(http);
        return http.securityMatcher("/engine-rest/**", "/api/**", "/actuator/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/api/demo/**")
                        .permitAll()
                        // Passwords are checked at our login only, where whoever guesses is slowed down.
                        .requestMatchers("/engine-rest/identity/verify/**", "/engine-rest/engine/*/identity/verify/**")
                        .denyAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Groups.ADMINS)
                        // It is asked again where sheets are kept, but only when all of a sheet has been read.
                        .requestMatchers(HttpMethod.POST, "/api/onboardings")
                        .hasAuthority(Groups.REQUESTERS_FOR_OTHERS)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(LoginFailed.challenge()))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(LoginFailed.challenge())
                        .accessDeniedHandler(LoginFailed.refused()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // Programs sign each call and show no sign of a browser, which also attaches what it remembers
                // to what a page of somebody else makes it send.
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new TokenInHeader())
                        .requireCsrfProtectionMatcher(request -> showsSomething(request)
                                && !isSignedByAProgram(request)
                                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)))
                .headers(pageHeaders::forPrograms)
                .build();
    }

    /** Our own pages; there may be other ways to sign in. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, ObjectProvider<Customizer<HttpSecurity>> otherLogins)
            throws Exception {
        guards.guardForms(http);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/css/**",
                                "/js/**",
                                "/webjars/**",
                                "/error",
                                "/decisions/**",
                                "/desktops/keep/**",
                                "/demo/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/onboardings")
                        .hasAuthority(Groups.REQUESTERS_FOR_OTHERS)
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .failureHandler(LoginFailed.page())
                        .permitAll())
                // A new session, and not the old one by a new name: a call that is under way would write the old name
                // back.
                .sessionManagement(session -> session.sessionFixation(login -> login.migrateSession()))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                // The token in a mail link is the proof that the form is ours; there may be no session at all.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/decisions/**", "/desktops/keep/**"))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(LoginFailed.again()))
                .headers(pageHeaders::forPages);
        otherLogins.orderedStream().forEach(login -> login.customize(http));
        return http.build();
    }

    @Bean
    FilterRegistrationBean<PasswordChanges> passwordChanges(LoginTries tries) {
        var registration = new FilterRegistrationBean<>(new PasswordChanges(tries));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /** Outside of the login, which asks the directory, too. */
    @Bean
    FilterRegistrationBean<DirectoryAway> directoryAway() {
        var registration = new FilterRegistrationBean<>(new DirectoryAway());
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 2);
        return registration;
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
}
