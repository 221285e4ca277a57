package org.workspacesportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.workspacesportal.aws.AwsSurroundings;

class DemoStaysOnThisMachineTest {

    private static final String EMULATOR = "http://127.0.0.1:4566";

    @Test
    void theDefaultsAreFine() {
        assertThat(findings(demo(), "", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "server.address, 0.0.0.0",
        "server.address, 192.0.2.7",
        "server.address, ''",
        "spring.datasource.url, jdbc:postgresql://192.0.2.7:5432/portal",
        "spring.datasource.url, 'jdbc:postgresql://127.0.0.1:5432,192.0.2.7:5432/portal'",
        "spring.datasource.url, jdbc:postgresql://127.0.0.1/portal?PGHOST=192.0.2.7",
        "spring.datasource.url, jdbc:postgresql://127.0.0.1/portal?service=production",
        "spring.datasource.url, jdbc:h2:tcp://192.0.2.7/portal",
        "spring.datasource.url, ''",
        "spring.datasource.hikari.jdbc-url, jdbc:postgresql://192.0.2.7/portal",
        "spring.datasource.jndi-name, java:comp/env/jdbc/portal",
        "spring.liquibase.url, jdbc:postgresql://192.0.2.7/portal",
        "portal.announcements.webhooks.approvers.url, https://192.0.2.7/services/x",
        "portal.people.manager.ldap.url, ldaps://127.0.0.1 ldaps://192.0.2.7",
        "spring.security.oauth2.client.provider.company.issuer-uri, https://192.0.2.7/realm",
        "management.otlp.metrics.export.url, http://192.0.2.7:4318",
    })
    void whatReachesBeyondThisMachineIsRefusedByName(String setting, String value) {
        assertThat(findings(demo().withProperty(setting, value), "", ""))
                .extracting(Finding::setting)
                .containsExactly(setting);
    }

    @Test
    void environmentVariablesAreKnownByTheirSettings() {
        var environment = demo().withProperty("PLACE", "https://192.0.2.7/services/secret")
                .withProperty("portal.announcements.webhooks.approvers.url", "${PLACE}");

        assertThat(findings(environment, "", "")).singleElement().satisfies(finding -> assertThat(finding.asText())
                .contains("PORTAL_ANNOUNCEMENTS_WEBHOOKS_APPROVERS_URL", "192.0.2.7")
                .doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "192.0.2.7"})
    void aManagementPortOfItsOwnListensOnEveryAddressUnlessItIsToldOne(String address) {
        var environment = demo().withProperty("management.server.port", "8081")
                .withProperty("management.server.address", address);

        assertThat(findings(environment, "", ""))
                .extracting(Finding::setting)
                .containsExactly("management.server.address");
    }

    @Test
    void realAwsIsRefusedForEachOfItsServices() {
        var environment = demo().withProperty("portal.aws.mode", "aws")
                // Looks like the variable of that name, and the SDK reads the real one alone.
                .withProperty("AWS_ENDPOINT_URL", EMULATOR);

        assertThat(findings(environment, "", ""))
                .extracting(Finding::setting)
                .containsExactlyInAnyOrder(
                        "AWS_ENDPOINT_URL_WORKSPACES", "AWS_ENDPOINT_URL_SES", "AWS_ENDPOINT_URL_SESV2");
        assertThat(findings(environment, EMULATOR, "https://email.eu-central-1.amazonaws.com"))
                .extracting(Finding::setting)
                .containsExactlyInAnyOrder("AWS_ENDPOINT_URL_SES", "AWS_ENDPOINT_URL_SESV2");
    }

    @Test
    void anEmulatorAndAPostgresqlOnThisMachineAreFine() {
        var environment = demo().withProperty("portal.aws.mode", "aws")
                .withProperty("spring.datasource.url", "jdbc:postgresql://localhost:5432/portal")
                .withProperty("portal.people.manager.ldap.url", "ldap://127.0.0.1:1389");

        assertThat(findings(environment, EMULATOR, EMULATOR)).isEmpty();
    }

    @Test
    void aContainerMayBeExposedIfItSaysSo() {
        var environment = demo().withProperty("server.address", "0.0.0.0")
                .withProperty("management.server.port", "8081")
                .withProperty("portal.demo.exposed", "true");

        assertThat(findings(environment, "", "")).isEmpty();
    }

    private static MockEnvironment demo() {
        return new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("portal.base-url", "http://portal.test")
                .withProperty("spring.datasource.url", "jdbc:h2:file:./data/portal");
    }

    private static List<Finding> findings(MockEnvironment environment, String workspaces, String ses) {
        return StartCheck.findings(
                StartCheck.forDemo(() -> new AwsSurroundings(
                        Map.of(
                                "AWS_ENDPOINT_URL_WORKSPACES",
                                URI.create(workspaces),
                                "AWS_ENDPOINT_URL_SES",
                                URI.create(ses),
                                "AWS_ENDPOINT_URL_SESV2",
                                URI.create(ses)),
                        null,
                        null)),
                environment);
    }
}
