package org.workspacesportal.oidc;

import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.workspacesportal.monitoring.AskedHealth;
import org.workspacesportal.monitoring.MonitoringSettings;
import org.workspacesportal.monitoring.Outside;

/** Asks the provider now and then for what it tells everybody. */
@Configuration
@ConditionalOnProperty("portal.identity.oidc.issuer")
class ProviderHealth {

    @Bean(Outside.LOGIN + Outside.INDICATOR)
    HealthIndicator loginProvider(OidcSettings settings, MonitoringSettings monitoring) {
        var provider = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(ClientHttpRequestFactorySettings.defaults()
                                .withConnectTimeout(settings.timeout())
                                .withReadTimeout(settings.timeout())))
                .build();
        var configuration = settings.issuer().toString().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        return new AskedHealth(
                monitoring.askEvery(),
                () -> provider.get().uri(configuration).retrieve().toBodilessEntity());
    }
}
