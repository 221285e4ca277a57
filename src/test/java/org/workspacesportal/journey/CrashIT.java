package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.Postgres;

/** Killed after AWS has made a desktop and before it said so: the next start finds that desktop and makes no second one. */
class CrashIT {

    private static final String OWNER = "noresp-nora";

    @TempDir
    Path folder;

    private PackagedPortal running;

    @AfterEach
    void end() {
        if (running != null) {
            running.kill();
        }
    }

    /** Two starts of the packaged portal take long, and nobody runs it for real with H2. */
    @Tag("thorough")
    @Test
    void aDesktopIsMadeOnceWithH2() throws Exception {
        aDesktopIsMadeOnce("jdbc:h2:file:" + folder.resolve("portal"), "sa");
    }

    @Test
    void aDesktopIsMadeOnceWithPostgres() throws Exception {
        aDesktopIsMadeOnce(Postgres.freshDatabase(), "postgres");
    }

    private void aDesktopIsMadeOnce(String database, String databaseUser) throws Exception {
        var settings = new HashMap<>(Map.of(
                "spring.datasource.url", database,
                "spring.datasource.username", databaseUser,
                "portal.local-aws.state-file", stateFile().toString(),
                "portal.local-aws.pending-for", "500ms",
                "portal.local-aws.invisible-for", "200ms",
                "portal.provisioning.first-check", "200ms",
                "portal.provisioning.check-every", "200ms",
                // The person who moves in is called by their password, as all are in the tests.
                "camunda.bpm.generic-properties.properties.enable-password-policy", "false",
                // A node that died holds its jobs until their lock ends.
                "camunda.bpm.job-execution.lock-time-in-millis", "15000",
                "portal.outside.lock", "15s"));
        // So that they end within the lock.
        settings.put("portal.aws.patience", "1s");
        settings.put("portal.aws.call-timeout", "2s");
        running = PackagedPortal.start(folder, settings);
        var number = approvedRequest(running.client());
        await().atMost(Duration.ofSeconds(30)).until(() -> desktops().size() == 1);
        assertThat(running.client().request(OWNER, number).has("workspaceId")).isFalse();
        running.kill();

        running = PackagedPortal.start(folder, settings);
        var portal = running.client();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> portal.status(OWNER, number).equals("READY"));

        assertThat(desktops())
                .containsExactly(
                        portal.request(OWNER, number).path("workspaceId").asText());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.mails(number).stream()
                                .filter(mail -> mail.path("subject").asText().contains("ready"))
                                .count()
                        == 1);
    }

    private static String approvedRequest(PortalClient portal) {
        var user = Map.of(
                "profile", Map.of("id", OWNER, "firstName", "Nora", "lastName", "Noresp", "email", "nora@example.com"),
                "credentials", Map.of("password", OWNER));
        assertThat(portal.postJson("admin", "/engine-rest/user/create", user).status())
                .isEqualTo(204);
        assertThat(portal.put("admin", "/engine-rest/group/employees/members/" + OWNER)
                        .status())
                .isEqualTo(204);
        var number = portal.ask(OWNER, goodRequest()).json().path("number").asText();
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isEqualTo(200);
        return number;
    }

    /** The ids of all desktops the endpoint has ever noted for the owner. */
    private Set<String> desktops() throws IOException {
        var json = new ObjectMapper();
        var ids = new TreeSet<String>();
        for (var line : lines()) {
            // The last line may be half written.
            if (line.endsWith("}")) {
                var desktop = json.readTree(line).path("desktop");
                if (desktop.path("userName").asText().equals(OWNER)) {
                    ids.add(desktop.path("id").asText());
                }
            }
        }
        return ids;
    }

    private List<String> lines() throws IOException {
        return Files.exists(stateFile()) ? Files.readAllLines(stateFile()) : List.of();
    }

    private Path stateFile() {
        return folder.resolve("local-aws.jsonl");
    }
}
