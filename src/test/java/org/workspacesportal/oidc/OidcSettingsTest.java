package org.workspacesportal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class OidcSettingsTest {

    private static final String PREFIX = "portal.identity.oidc.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(Settings.class)
            .withPropertyValues(
                    PREFIX + "issuer=https://login.example.com/realms/company",
                    PREFIX + "client-id=portal",
                    PREFIX + "client-secret=geheim",
                    PREFIX + "groups.employees=staff",
                    PREFIX + "groups.approvers=heads, Those who say yes");

    @Test
    void oneValueIsEnoughAndCaseCounts() {
        application.run(context -> {
            var settings = context.getBean(OidcSettings.class);
            assertThat(settings.groupsFor(List.of("Those who say yes", "staff")))
                    .containsExactlyInAnyOrder("employees", "approvers");
            assertThat(settings.groupsFor(List.of("STAFF", "approvers", ""))).isEmpty();
            assertThat(settings.toString()).doesNotContain("geheim");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "http://127.0.0.1:8081/x", "http://[::1]:8081"})
    void onThisMachineTheProviderMaySpeakPlainly(String issuer) {
        application.withPropertyValues(PREFIX + "issuer=" + issuer).run(context -> assertThat(context)
                .hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer=http://login.example.com",
                "issuer=http://127.0.0.1.example.com",
                "issuer=http://localhost@login.example.com",
                "issuer=ftp://127.0.0.1",
                "issuer=login.example.com",
                "client-id=",
                "scopes=profile",
                "timeout=0s",
                "groups.employees="
            })
    void whatIsUnsafeOrMissingStopsTheStart(String setting) {
        application.withPropertyValues(PREFIX + setting).run(context -> assertThat(context)
                .hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OidcSettings.class)
    static class Settings {}
}
