package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.localaws.AcceptedCall;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.Postgres;

/** An old backup is restored while AWS has gone on: what AWS has and the backup does not know is found and told, and nothing is made twice. */
@Tag("faults")
class RestoredBackupIT {

    private static final String DIRECTORY_PAGE = "/admin/desktops?show=foreign";

    @TempDir
    Path folder;

    private LocalAws aws;
    private PackagedPortal running;

    @BeforeEach
    void account() {
        aws = LocalAws.start(
                new LocalAwsSettings(
                        0,
                        null,
                        Duration.ofMillis(300),
                        Duration.ZERO,
                        Duration.ofMillis(100),
                        Duration.ZERO,
                        1000,
                        1000,
                        false,
                        100,
                        List.of("workspaces-portal@example.com"),
                        1000),
                Clock.systemUTC());
    }

    @AfterEach
    void end() {
        if (running != null) {
            running.kill();
        }
        aws.close();
    }

    @Test
    void nothingIsMadeTwiceAndWhatIsNotKnownIsTold() throws Exception {
        var database = Postgres.freshDatabase();
        running = start(database);
        var inFlight = asked("employee");
        running.stop();
        var backup = Postgres.copyOf(database);

        running = start(database);
        var desktop = ready("employee", inFlight);
        var lostNumber = asked("colleague");
        var lostDesktop = ready("colleague", lostNumber);
        running.stop();

        running = start(backup);
        var portal = running.client();
        assertThat(portal.status("employee", inFlight)).isEqualTo("WAITING_FOR_APPROVAL");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        portal.browser("admin").get(DIRECTORY_PAGE).body())
                .contains(lostDesktop, "made for request " + lostNumber));
        assertThat(running.log()).contains("Desktop " + lostDesktop + " was made for request " + lostNumber);
        assertThat(ready("employee", inFlight)).isEqualTo(desktop);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        portal.browser("admin").get(DIRECTORY_PAGE).body())
                .doesNotContain(desktop));
        assertThat(asked("deputy")).as("the lost number is not given again").isGreaterThan(lostNumber);
        assertThat(created()).containsExactlyInAnyOrder(desktop, lostDesktop);
    }

    private PackagedPortal start(String database) throws Exception {
        return PackagedPortal.start(
                folder,
                Map.of(
                        "spring.datasource.url", database,
                        "spring.datasource.username", "postgres",
                        "portal.aws.mode", "aws",
                        "portal.aws.calls-per-second", "100",
                        "portal.provisioning.first-check", "200ms",
                        "portal.provisioning.check-every", "200ms",
                        "portal.desktop.sweep-every", "2s"),
                Map.of(
                        "AWS_REGION",
                        LocalAws.REGION,
                        "AWS_ENDPOINT_URL",
                        aws.endpoint().toString(),
                        "AWS_ACCESS_KEY_ID",
                        "AKIAGOOD",
                        "AWS_SECRET_ACCESS_KEY",
                        "secret"));
    }

    private String asked(String person) {
        return running.client().ask(person, goodRequest()).json().path("number").asText();
    }

    /** Has it approved and waits for its desktop. */
    private String ready(String person, String number) {
        var portal = running.client();
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> portal.status(person, number).equals("READY"));
        return portal.request(person, number).path("workspaceId").asText();
    }

    private List<String> created() {
        return aws.accepted().stream()
                .filter(call -> call.operation().equals("CreateWorkspaces"))
                .map(AcceptedCall::ids)
                .flatMap(List::stream)
                .toList();
    }
}
