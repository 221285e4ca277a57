package org.workspacesportal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.workspacesportal.aws.AwsSurroundings;

/** What profile production asks for before it starts anything. */
class ProductionTest {

    private static final AwsSurroundings REAL_AWS = aws("", "eu-central-1");

    @Test
    void aCompleteConfigurationIsFine() {
        assertThat(findings(production(), REAL_AWS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "portal.aws.mode, '', is not 'aws'",
        "portal.aws.mode, local, is not 'aws'",
        "portal.base-url, '', is not set",
        "portal.base-url, http://desktops.corp, does not begin with https",
        "portal.base-url, https://127.0.0.1, nobody else can reach",
        "portal.base-url, https://localhost:8443, nobody else can reach",
        "portal.base-url, https://user:pass@desktops.corp, holds a user name",
        "portal.base-url, https://desktops.corp/?a=b, has a query",
        "portal.base-url, https:///x, names no host",
        "portal.base-url, 'https://a b', is no address",
        "portal.mail.from, '', is not set",
        "portal.mail.from, workspaces-portal@example.com, nobody's",
        "portal.admin.id, '', is not set",
        "portal.admin.id, 'o k', characters other than",
        "portal.admin.mail, '', is not set",
        "portal.admin.mail, admin@example.com, nobody's",
        "portal.admin.password, '', is not set",
        "portal.admin.password, Chief-Operator1, is the same as the id",
        "portal.admin.password, short, is too weak",
        "portal.admin.password, Xx1-chief-operator1-xX, is too weak",
        "portal.catalog.offers[0].bundle-id, wsb-standard1, demo makes up",
        "portal.catalog.offers[0].directory-id, d-9067f0c1a2, demo makes up",
        "spring.datasource.url, '', is not set",
        "spring.datasource.url, jdbc:h2:file:./data/portal, is not a PostgreSQL",
        "spring.datasource.url, jdbc:postgresql://192.0.2.7/portal, encrypted",
        "spring.datasource.url, jdbc:postgresql://192.0.2.7/portal?sslmode=prefer, encrypted",
        "spring.datasource.url, jdbc:postgresql://127.0.0.1/portal?user=u&password=p, holds a password",
        "spring.datasource.username, '', is not set",
        "spring.datasource.jndi-name, java:comp/env/jdbc/portal, another database",
        "portal.announcements.webhooks.approvers.url, http://192.0.2.7/x, without TLS",
        "portal.people.manager.ldap.url, ldaps://192.0.2.7 ldap://192.0.2.8, without TLS",
        "spring.security.oauth2.client.provider.company.issuer-uri, http://192.0.2.7/realm, without TLS",
        "server.servlet.session.cookie.secure, false, not encrypted",
        "server.servlet.session.cookie.same-site, none, of others",
        "server.forward-headers-strategy, framework, believes everybody",
        "server.tomcat.remoteip.internal-proxies, .*, believes everybody",
        "server.tomcat.remoteip.internal-proxies, '192\\.0\\.2\\.[0-9]+', believes everybody",
        "server.tomcat.remoteip.internal-proxies, '(', believes everybody",
        "server.tomcat.remoteip.trusted-proxies, .*, believes everybody",
        "server.servlet.context-path, /portal, links",
        "spring.liquibase.url, jdbc:postgresql://127.0.0.1/other, another database",
        "camunda.bpm.authorization.enabled, false, everything",
        "camunda.bpm.admin-user.id, admin, nobody checks",
        "spring.h2.console.enabled, true, console",
        "spring.mvc.log-request-details, true, log",
        "server.error.include-stacktrace, always, strangers",
        "management.endpoints.web.base-path, /, guard",
        "management.endpoint.heapdump.access, read_only, memory",
        "management.endpoint.env.show-values, always, secrets",
        "management.endpoint.env.show-values, when_authorized, secrets",
        "management.endpoint.health.show-details, always, strangers",
        "logging.level.org.apache.coyote, debug, logins",
        "logging.level.org.apache.coyote.http11, TRACE, logins",
    })
    void whatIsMissingOrUnsafeIsToldByName(String setting, String value, String problem) {
        assertThat(findings(production().withProperty(setting, value), REAL_AWS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.setting()).isEqualTo(setting);
                    assertThat(finding.problem()).contains(problem);
                    assertThat(finding.remedy()).isNotBlank();
                });
    }

    @Test
    void everythingIsToldAtOnceAndNothingSecretWithIt() {
        var environment = production()
                .withProperty("portal.base-url", "http://desktops.corp")
                .withProperty("portal.admin.password", "hush")
                .withProperty("spring.datasource.url", "jdbc:postgresql://192.0.2.7/portal?password=hush");

        assertThatThrownBy(() -> start(environment))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContainingAll(
                        "portal.base-url (PORTAL_BASEURL)",
                        "portal.admin.password (PORTAL_ADMIN_PASSWORD)",
                        "spring.datasource.url (SPRING_DATASOURCE_URL)")
                .message()
                .doesNotContain("hush");
    }

    @Test
    void aDirectoryBringsItsOwnAdmins() {
        var environment = production()
                .withProperty("portal.admin.id", "")
                .withProperty("portal.admin.mail", "")
                .withProperty("portal.admin.password", "")
                .withProperty("portal.identity.ldap.url", "ldaps://192.0.2.7");

        assertThat(findings(environment, REAL_AWS)).isEmpty();
    }

    @Test
    void addressesThatAreOnlyNamesOrTextsAreNotCalled() {
        var environment = production()
                .withProperty("portal.identity.oidc.claims.groups", "http://192.0.2.7/claims/groups")
                .withProperty("portal.provisioning.tags.wiki", "http://192.0.2.7/desktops");

        assertThat(findings(environment, REAL_AWS)).isEmpty();
    }

    @Test
    void withoutOffersThereIsNothingToAskFor() {
        var environment = production();
        environment.getPropertySources().remove("offers");

        assertThat(findings(environment, REAL_AWS))
                .extracting(Finding::setting)
                .containsExactly("portal.catalog.offers");
    }

    @Test
    void theRegionIsChosenBySomebody() {
        assertThat(findings(production(), aws("", null)))
                .extracting(Finding::setting)
                .containsExactly("AWS_REGION");
    }

    @Test
    void whatTheSdkCannotUseIsTold() {
        assertThat(findings(production(), new AwsSurroundings(Map.of(), null, "An invalid URI was configured")))
                .extracting(Finding::asText)
                .singleElement()
                .asString()
                .contains("An invalid URI");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:4566",
                "http://workspaces.eu-central-1.amazonaws.com",
                "https://amazonaws.com.evil.test",
                "https://evil.test/.amazonaws.com"
            })
    void endpointsAreAwsOnesUnlessSomebodyAllowsOthers(String endpoint) {
        assertThat(findings(production(), aws(endpoint, "eu-central-1")))
                .extracting(Finding::setting)
                .containsExactly("AWS_ENDPOINT_URL_WORKSPACES");
        assertThat(findings(
                        production().withProperty("portal.production.allow-aws-endpoints", "true"),
                        aws(endpoint, "eu-central-1")))
                .isEmpty();
    }

    /** Else nobody could rehearse with the endpoint that comes with the portal. */
    @Test
    void whoeverAllowsOtherEndpointsMayOfferWhatTheyHave() {
        var environment = production().withProperty("portal.production.allow-aws-endpoints", "true");
        environment
                .getPropertySources()
                .replace(
                        "offers",
                        new MapPropertySource(
                                "offers",
                                Map.of(
                                        "portal.catalog.offers[0].bundle-id", "wsb-standard1",
                                        "portal.catalog.offers[0].directory-id", "d-9067f0c1a2")));

        assertThat(findings(environment, aws("http://127.0.0.1:4566", "eu-central-1")))
                .isEmpty();
    }

    @Test
    void anEndpointOfAwsInsideTheOwnNetworkIsAws() {
        var endpoint = "https://vpce-0a1b.workspaces.eu-central-1.vpce.amazonaws.com";

        assertThat(findings(production(), aws(endpoint, "eu-central-1"))).isEmpty();
    }

    @Test
    void whoeverKnowsTheWayToBeSafeMayDoWithoutTls() {
        var environment = production()
                .withProperty("spring.datasource.url", "jdbc:postgresql://192.0.2.7/portal")
                .withProperty("portal.production.allow-plain-database", "true")
                .withProperty("portal.people.manager.ldap.url", "ldap://192.0.2.8")
                .withProperty("portal.production.allow-plain-services", "true");

        assertThat(findings(environment, REAL_AWS)).isEmpty();
    }

    @Test
    void secretsAreNoProgramArguments() {
        var environment = production();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(
                        "--spring.datasource.password=hush",
                        "--portal.people.manager.ldap.bind-password=hush",
                        "--portal.announcements.webhooks.approvers.url=https://192.0.2.7/hush",
                        "--portal.announcements.webhooks.approvers.secret=${SECRET}"));

        assertThat(findings(environment, REAL_AWS))
                .allSatisfy(finding -> assertThat(finding.asText())
                        .contains("program arguments")
                        .doesNotContain("hush"))
                .extracting(Finding::setting)
                .containsExactlyInAnyOrder(
                        "spring.datasource.password",
                        "portal.people.manager.ldap.bind-password",
                        "portal.announcements.webhooks.approvers.url");
    }

    @Test
    void norArgumentsOfTheJvm() {
        var environment = production();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "systemProperties",
                        Map.of("aws.secretAccessKey", "hush", "portal.admin.password", "Hush-hush-12")));

        assertThat(findings(environment, REAL_AWS))
                .extracting(Finding::setting)
                .containsExactlyInAnyOrder("aws.secretaccesskey", "portal.admin.password");
    }

    @Test
    void norAnyPartOfTheApplication() throws Exception {
        var yaml = new ByteArrayResource("spring.datasource.password: hush".getBytes());
        var inside = production();
        inside.getPropertySources()
                .addLast(new YamlPropertySourceLoader()
                        .load("inside", new ClassPathResource("secrets-inside.yaml"))
                        .get(0));
        var outside = production();
        outside.getPropertySources()
                .addLast(new YamlPropertySourceLoader().load("outside", yaml).get(0));

        assertThat(findings(inside, REAL_AWS))
                .extracting(Finding::asText)
                .singleElement()
                .asString()
                .contains("spring.datasource.password", "inside the application")
                .doesNotContain("hush");
        assertThat(findings(outside, REAL_AWS)).isEmpty();
    }

    private static MockEnvironment production() {
        var environment = new MockEnvironment()
                .withProperty("portal.aws.mode", "aws")
                .withProperty("portal.base-url", "https://desktops.corp")
                .withProperty("portal.mail.from", "desktops@corp.test")
                .withProperty("portal.admin.id", "chief-operator1")
                .withProperty("portal.admin.mail", "chief@corp.test")
                .withProperty("portal.admin.password", "Correct-Horse-7")
                .withProperty("spring.datasource.url", "jdbc:postgresql://192.0.2.7/portal?sslmode=verify-full")
                .withProperty("spring.datasource.username", "portal");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "offers",
                        Map.of(
                                "portal.catalog.offers[0].bundle-id", "wsb-0a1b2c3d4",
                                "portal.catalog.offers[0].directory-id", "d-0a1b2c3d4e")));
        environment.setActiveProfiles("production");
        return environment;
    }

    private static AwsSurroundings aws(String workspaces, @Nullable String region) {
        return new AwsSurroundings(Map.of("AWS_ENDPOINT_URL_WORKSPACES", URI.create(workspaces)), region, null);
    }

    private static List<Finding> findings(MockEnvironment environment, AwsSurroundings aws) {
        return StartCheck.findings(StartCheck.forProduction(() -> aws), environment);
    }

    private static void start(MockEnvironment environment) {
        var application = new GenericApplicationContext();
        application.setEnvironment(environment);
        new StartCheck().initialize(application);
    }
}
