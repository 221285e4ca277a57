package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.Postgres;

/** Killed while the rows of a sheet are becoming requests: after the next start each is one request, and none is two. */
class OnboardingCrashIT {

    private static final String MANAGER = "manager";
    private static final int ROWS = 200;

    @TempDir
    Path folder;

    private PackagedPortal running;
    private String database;

    @AfterEach
    void end() {
        if (running != null) {
            running.kill();
        }
    }

    @Test
    void eachRowBecomesOneRequest() throws Exception {
        database = Postgres.freshDatabase();
        var settings = Map.of(
                "spring.datasource.url", database,
                "spring.datasource.username", "postgres",
                "portal.local-aws.state-file", folder.resolve("local-aws.jsonl").toString(),
                // The person who moves in is called by their password, as all are in the tests.
                "camunda.bpm.generic-properties.properties.enable-password-policy", "false",
                // A node that died holds its jobs until their lock ends.
                "camunda.bpm.job-execution.lock-time-in-millis", "15000");
        running = PackagedPortal.start(folder, settings);
        var before = new OnboardingClient(running.client());
        moveIn(running.client());
        var number = before.submitted(MANAGER, OnboardingClient.sheet(newcomers()));
        before.decide("approver", number, Map.of("approved", true));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> before.get(MANAGER, number).path("asked").asInt() > 5);
        running.kill();
        var asked = count("SELECT count(*) FROM onboarding_row WHERE state = 'ASKED'");
        assertThat(asked).isBetween(6, ROWS - 1);
        assertThat(count("SELECT count(*) FROM workspace_request")).isEqualTo(asked);
        assertThat(count("SELECT count(*) FROM onboarding_row WHERE state = 'ASKING'"))
                .isZero();

        running = PackagedPortal.start(folder, settings);
        var after = new OnboardingClient(running.client());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> after.state(MANAGER, number).equals("DONE"));

        assertThat(after.get(MANAGER, number).path("asked").asInt()).isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM workspace_request")).isEqualTo(ROWS);
        assertThat(count("SELECT count(DISTINCT owner) FROM workspace_request")).isEqualTo(ROWS);
        assertThat(count("SELECT count(DISTINCT request_number) FROM onboarding_row"))
                .isEqualTo(ROWS);
    }

    private static List<String> newcomers() {
        return IntStream.range(0, ROWS).mapToObj("newcomer-%03d"::formatted).toList();
    }

    private void moveIn(PortalClient portal) throws SQLException {
        var user = Map.of(
                "profile", Map.of("id", MANAGER, "firstName", "Mara", "lastName", "Manager", "email", "m@example.com"),
                "credentials", Map.of("password", MANAGER));
        assertThat(portal.postJson("admin", "/engine-rest/user/create", user).status())
                .isEqualTo(204);
        for (var group : List.of("employees", "requesters-for-others")) {
            assertThat(portal.put("admin", "/engine-rest/group/" + group + "/members/" + MANAGER)
                            .status())
                    .isEqualTo(204);
        }
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var insert = connection.prepareStatement(
                        "INSERT INTO ACT_ID_USER (ID_, REV_, FIRST_, LAST_, EMAIL_) VALUES (?, 1, 'Nora', 'Newcomer', ?)")) {
            for (var newcomer : newcomers()) {
                insert.setString(1, newcomer);
                insert.setString(2, newcomer + "@example.com");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int count(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }
}
