package org.workspacesportal.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.localaws.LocalAws.DIRECTORY_ID;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Desktops that AWS has and the database, an older backup, knows nothing of. */
@PortalTest
class LostRequestTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AwsConsole console;

    @Autowired
    Workspaces workspaces;

    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    @Test
    void theDesktopOfALostRequestIsToldAndItsNumberNotGivenAgain() {
        var person = people.employee("lost");
        var lost = later(portal.asked(people.employee("before")), 40);
        var id = console.create(person, DIRECTORY_ID, "wsb-standard1", tags(lost, person, "2026-01-01T00:00:00Z"));

        sweep(id);

        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "SELECT lost_request FROM desktop WHERE workspace_id = ? AND tags_look_at IS NULL",
                        String.class,
                        id))
                .containsExactly(lost));
        assertThat(foreignDesktops()).contains(id, "made for request " + lost);
        assertThat(portal.asked(people.employee("after"))).isGreaterThan(lost);
    }

    @Test
    void aDesktopOfAKnownRequestIsNotLost() {
        var person = people.employee("known");
        var number = portal.asked(person);
        var id = console.create(person, DIRECTORY_ID, "wsb-standard1", tags(number, person, requestedAt(number)));

        sweep(id);

        await().until(() -> evidence.count(
                        "SELECT count(*) FROM desktop WHERE workspace_id = ? AND tags_look_at IS NULL AND lost_request IS NULL",
                        id)
                == 1);
        portal.decide("approver", number, Map.of("approved", true));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.status(person, number).equals("READY"));
        assertThat(portal.request(person, number).path("workspaceId").asText()).isEqualTo(id);
        assertThat(workspaces.ofUser(DIRECTORY_ID, person)).hasSize(1);
    }

    /** The number says the same and the desktop is the same person's, yet it was made for another request, which was lost. */
    @Test
    void aNumberThatWasGivenTwiceAdoptsNothing() {
        var person = people.employee("twice");
        var number = portal.asked(person);
        console.create(person, DIRECTORY_ID, "wsb-standard1", tags(number, person, "2026-01-01T00:00:00Z"));

        portal.decide("approver", number, Map.of("approved", true));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.status(person, number).equals("NEEDS_ATTENTION"));
        assertThat(portal.request(person, number).has("workspaceId")).isFalse();
    }

    /** Of a version that did not write down when it was asked for. */
    @Test
    void withoutATimeTheBundleHasToBeTheOneThatIsWanted() {
        var person = people.employee("older");
        var number = portal.asked(person);
        console.create(
                person, DIRECTORY_ID, "wsb-performance1", Map.of("portal:request", number, "portal:owner", person));

        portal.decide("approver", number, Map.of("approved", true));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.status(person, number).equals("NEEDS_ATTENTION"));
    }

    private String requestedAt(String number) {
        var at = jdbc.queryForObject(
                "SELECT requested_at FROM workspace_request WHERE number = ?", java.sql.Timestamp.class, number);
        assertThat(at).isNotNull();
        return at.toInstant().toString();
    }

    private static Map<String, String> tags(String number, String owner, String requestedAt) {
        return Map.of(
                "portal:request", number,
                "portal:owner", owner,
                "portal:requested-at", Instant.parse(requestedAt).toString());
    }

    /** The number that so many requests later gets. */
    private static String later(String number, int more) {
        return "%s%06d".formatted(number.substring(0, 8), Integer.parseInt(number.substring(8)) + more);
    }

    /** Once AWS shows it, as it does not at once. */
    private void sweep(String id) {
        await().until(() -> console.state(id).equals("AVAILABLE"));
        jdbc.update(
                "UPDATE directory_sweep SET next_sweep_at = TIMESTAMP '2020-01-01 00:00:00', ended_at = NULL, started_at = NULL");
    }

    private String foreignDesktops() {
        var admin = portal.browser("admin");
        return IntStream.range(1, 4)
                .mapToObj(page ->
                        admin.get("/admin/desktops?show=foreign&page=" + page).body())
                .collect(Collectors.joining());
    }
}
