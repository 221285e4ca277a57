package org.workspacesportal.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;

class WebhooksTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(Webhooks.class);

    @Test
    void withoutSettingsNothingIsAnnounced() {
        application.run(context -> {
            var settings = context.getBean(AnnouncementSettings.class);

            assertThat(settings.webhooks()).isEmpty();
            assertThat(settings.allowHttp()).isFalse();
            assertThat(settings.allowPrivateAddresses()).isFalse();
            assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
            assertThat(context.getBean(Webhooks.class).find("approvers")).isEmpty();
        });
    }

    @Test
    void groupsAreNamedInYamlAsInTheDirectory() {
        yaml("""
                portal.announcements:
                  webhooks:
                    approvers:
                      url: https://hooks.chat.example/services/T0/B0/x
                    camunda-admin:
                      url: https://flows.chat.example:8443/workflows/1?sig=abc%20
                      secret: s3cret
                    "[It.Approvers@corp]":
                      url: https://[2001:db8::1]/x
                """).run(context -> {
            var webhooks = context.getBean(Webhooks.class);

            assertThat(webhooks.find("approvers")).hasValueSatisfying(webhook -> {
                assertThat(webhook.url()).hasToString("https://hooks.chat.example/services/T0/B0/x");
                assertThat(webhook.secret()).isNull();
            });
            assertThat(webhooks.find("camunda-admin")).hasValueSatisfying(webhook -> {
                assertThat(webhook.url()).hasToString("https://flows.chat.example:8443/workflows/1?sig=abc%20");
                assertThat(webhook.secret()).isEqualTo("s3cret");
                assertThat(webhook).hasToString("webhook of camunda-admin at flows.chat.example");
            });
            assertThat(webhooks.find("It.Approvers@corp")).isPresent();
            assertThat(webhooks.find("employees")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', must be an absolute address",
        "hooks.chat.example/T0KEN, must be an absolute address",
        "//hooks.chat.example/T0KEN, must be an absolute address",
        "ftp://hooks.chat.example/T0KEN, must be an absolute address",
        "file:///T0KEN, must be an absolute address",
        "https:T0KEN, must name a host",
        "https:///T0KEN, must name a host",
        "https://127.1/T0KEN, must name a host",
        "https://under_score/T0KEN, must name a host",
        "https://hooks.chat.example:0/T0KEN, a port up to 65535",
        "https://hooks.chat.example:65536/T0KEN, a port up to 65535",
        "https://me:T0KEN@hooks.chat.example/, must not hold a user name or password",
        "https://hooks.chat.example/T0KEN x, is no address",
        "http://hooks.chat.example/T0KEN, 'begins with http://, which portal.announcements.allow-http does not allow'"
    })
    void anAddressThatCannotBeUsedStopsTheStartAndIsNotRepeated(String url, String problem) {
        yaml("portal.announcements.webhooks.camunda-admin.url: '" + url + "'").run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("portal.announcements.webhooks.camunda-admin.url")
                    .hasMessageContaining(problem);
            assertThat(Throwables.getStackTrace(context.getStartupFailure())).doesNotContain("T0KEN");
        });
    }

    @Test
    void anEmptySecretStopsTheStartForItWouldSignNothing() {
        yaml("""
                portal.announcements.webhooks.approvers:
                  url: https://hooks.chat.example/x
                  secret: "${NO_SUCH_VARIABLE:}"
                """).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("portal.announcements.webhooks.approvers.secret is empty"));
    }

    @Test
    void httpIsTakenWhereItIsAllowed() {
        yaml("""
                portal.announcements:
                  allow-http: true
                  webhooks:
                    approvers:
                      url: HTTP://hooks.chat.example/x
                """).run(context -> assertThat(context.getBean(Webhooks.class).find("approvers"))
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s", "2m", "soon"})
    void aTimeoutThatMakesNoSenseStopsTheStart(String timeout) {
        yaml("portal.announcements.timeout: " + timeout)
                .run(context -> assertThat(context).hasFailed());
    }

    private ApplicationContextRunner yaml(String text) {
        return application.withInitializer(context -> {
            try {
                new YamlPropertySourceLoader()
                        .load("test", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
                        .forEach(context.getEnvironment().getPropertySources()::addFirst);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
