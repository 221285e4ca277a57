package org.workspacesportal.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;

/** The way over the provider beside the one with name and password. */
class CompanyLogin implements Customizer<HttpSecurity> {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyLogin.class);

    private final ClientRegistrationRepository registrations;
    private final Provider provider;
    private final CompanyUsers users;
    private final String home;

    CompanyLogin(ClientRegistrationRepository registrations, Provider provider, CompanyUsers users, String home) {
        this.registrations = registrations;
        this.provider = provider;
        this.users = users;
        this.home = home;
    }

    @Override
    public void customize(HttpSecurity pages) {
        try {
            pages.oauth2Login(login -> login.loginPage("/login")
                            .authorizedClientRepository(new NoTokensKept())
                            .authorizationEndpoint(way -> way.authorizationRequestResolver(withProofOfKey()))
                            .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(provider.tokens()))
                            .userInfoEndpoint(info -> info.oidcUserService(users))
                            .failureHandler(CompanyLogin::refuse)
                            .addObjectPostProcessor(politeWhenAway()))
                    .logout(logout -> logout.logoutSuccessHandler(new Farewell(registrations, home)));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private OAuth2AuthorizationRequestResolver withProofOfKey() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> politeWhenAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(CompanyLogin::refuse);
                return filter;
            }
        };
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var cause = refused.getCause();
        // What a stranger sends can stand in the message.
        LOG.warn(
                "Nobody signed in over the provider: {}",
                (refused.getMessage() + (cause == null ? "" : ": " + cause.getMessage()))
                        .replaceAll("\\p{Cntrl}", " "));
        response.sendRedirect(refused instanceof NotLetIn ? "/login?unknown" : "/login?company");
    }
}
