package org.workspacesportal.oidc;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;
import org.workspacesportal.identity.People;

/** Offers the login at the provider where one is named. */
@Configuration
@ConditionalOnProperty("portal.identity.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    static final String REGISTRATION = "company";

    /** Asks the provider for its addresses when somebody first needs them: the portal starts without it. */
    @Bean
    ClientRegistrationRepository registrations(OidcSettings settings, Environment environment) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(List.of(registration(settings, home(environment)))));
    }

    private static ClientRegistration registration(OidcSettings settings, String home) {
        var registration = ClientRegistrations.fromOidcIssuerLocation(
                        settings.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .scope(settings.scopes())
                .redirectUri(home + "/login/oauth2/code/" + REGISTRATION);
        return StringUtils.hasText(settings.clientSecret())
                ? registration.clientSecret(settings.clientSecret()).build()
                : registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build();
    }

    @Bean
    Provider provider(OidcSettings settings) {
        return new Provider(settings.timeout());
    }

    @Bean
    CompanyLogin companyLogin(
            ClientRegistrationRepository registrations,
            Provider provider,
            OidcSettings settings,
            Admission admission,
            People people,
            Environment environment) {
        var users = new CompanyUsers(provider.users(), settings, admission, people);
        return new CompanyLogin(registrations, provider, users, home(environment));
    }

    /** Where people reach the portal, whatever host name a request came with. */
    private static String home(Environment environment) {
        return environment.getRequiredProperty("portal.base-url").replaceFirst("/+$", "");
    }
}
