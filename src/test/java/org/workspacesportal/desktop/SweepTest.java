package org.workspacesportal.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.localaws.LocalAws.DIRECTORY_ID;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.aws.Connection;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.localaws.AcceptedCall;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.request.Actor;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What is in the directory and not in the inventory, or not as the portal made it. */
@PortalTest
class SweepTest {

    private static final Timestamp LONG_AGO = Timestamp.from(Instant.parse("2020-01-01T00:00:00Z"));

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    LocalAws aws;

    @Autowired
    AwsConsole console;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Desktops desktops;

    @Autowired
    ChangedDesktops changed;

    @Autowired
    Inventory inventory;

    @Autowired
    DesktopEvents events;

    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    @Test
    void aDesktopThatWasNotMadeHereIsFoundAndAdopted() {
        var person = newPeople.employee("found");
        var id = console.create(person.toUpperCase(Locale.ROOT), DIRECTORY_ID);
        sweepUntilAvailable(id);

        assertThat(desktops.of(person)).singleElement().satisfies(desktop -> {
            assertThat(desktop.owner()).isEqualTo(person);
            assertThat(desktop.managed()).isFalse();
            assertThat(desktop.runningMode()).isEqualTo("AUTO_STOP");
        });
        assertThat(portal.browser(person).get("/").body()).contains(id);
        assertThat(adminPage("foreign")).contains(id);
        assertThat(portal.browser(person)
                        .submit("/admin/desktops/" + id + "/adoption", Map.of())
                        .status())
                .isEqualTo(403);

        var admin = portal.browser("admin");
        assertThat(admin.submit("/admin/desktops/" + id + "/adoption", Map.of()).status())
                .isEqualTo(302);

        assertThat(desktops.of(person)).singleElement().matches(Desktop::managed);
        assertThat(workspaces.tags(id))
                .containsEntry("portal:owner", person)
                .containsEntry("portal:approved-by", "admin");
        assertThat(adminPage("foreign")).doesNotContain(id);
        assertThat(admin.submit("/admin/desktops/" + id + "/adoption", Map.of()).status())
                .isEqualTo(409);
        assertThat(admin.get("/desktops/" + id).body()).contains("which the portal had not made", "You had the portal");
    }

    @Test
    void theDesktopOfSomebodyNobodyHereKnowsKeepsTheNameAwsTells() {
        var id = console.create("Stranger.In-AD", DIRECTORY_ID);

        sweepUntilAvailable(id);

        assertThat(desktops.of("stranger.in-ad")).extracting(Desktop::owner).containsExactly("Stranger.In-AD");
    }

    /** Two calls for each 25, and none for each desktop. */
    @Test
    void aSweepThatStoodStillGoesOnWhereItWas() {
        var people = IntStream.range(0, 30)
                .mapToObj(index -> newPeople.employee("fleet"))
                .toList();
        var ids = console.create(people, DIRECTORY_ID);
        await().until(() -> ids.stream().allMatch(id -> state(id).equals("AVAILABLE")));
        var second = workspaces.ofDirectory(DIRECTORY_ID, null).next();
        var onSecond =
                workspaces.ofDirectory(DIRECTORY_ID, second).workspaces().get(0).id();
        var before = aws.accepted().size();

        // Of a node that died on its second page some minutes ago.
        jdbc.update(
                "UPDATE directory_sweep SET started_at = ?, ended_at = NULL, next_page = ?, next_sweep_at = ? WHERE directory_id = ?",
                Timestamp.from(Instant.now().minusSeconds(600)),
                second,
                LONG_AGO,
                DIRECTORY_ID);

        await().until(() -> seen(onSecond));
        awaitEnd();
        var pages = aws.accepted().stream()
                .skip(before)
                .map(AcceptedCall::operation)
                // Once for each desktop that was found, in its own time.
                .filter(operation -> !operation.equals("DescribeTags"))
                .toList();
        assertThat(pages).containsOnly("DescribeWorkspaces", "DescribeWorkspacesConnectionStatus");
        assertThat(pages.size()).isLessThan(ids.size());
        sweep();
        assertThat(ids).allMatch(this::seen);
    }

    @Test
    void whereAwsDoesNotGoOnASweepBeginsAnew() {
        var id = console.create(newPeople.employee("forgotten-page"), DIRECTORY_ID);
        sweepUntilAvailable(id);
        jdbc.update("UPDATE desktop SET seen_at = ? WHERE workspace_id = ?", LONG_AGO, id);
        jdbc.update(
                "UPDATE directory_sweep SET started_at = ?, ended_at = NULL, next_page = 'forgotten', next_sweep_at = ? WHERE directory_id = ?",
                Timestamp.from(Instant.now().minusSeconds(600)),
                LONG_AGO,
                DIRECTORY_ID);

        await().until(() -> evidence.count(
                        "SELECT count(*) FROM directory_sweep WHERE directory_id = ? AND started_at IS NULL AND next_page IS NULL",
                        DIRECTORY_ID)
                == 1);
        jdbc.update("UPDATE directory_sweep SET next_sweep_at = ? WHERE directory_id = ?", LONG_AGO, DIRECTORY_ID);
        awaitEnd();

        assertThat(seen(id)).isTrue();
    }

    @Test
    void whoeverIsConnectedUsesItNowWhateverTimeAwsTells() {
        var id = console.create(newPeople.employee("connected"), DIRECTORY_ID);
        sweepUntilAvailable(id);
        var shown = Objects.requireNonNull(
                workspaces.byId(List.of(id), Urgency.WATCH).get(id));
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        inventory.seen(
                shown, "connected", new Connection(id, "CONNECTED", LONG_AGO.toInstant()), null, Duration.ofHours(1));

        var used = desktops.find(id).orElseThrow().lastUsedAt();
        assertThat(used).isAfterOrEqualTo(now);
        inventory.seen(
                shown,
                "connected",
                new Connection(id, "DISCONNECTED", LONG_AGO.toInstant()),
                null,
                Duration.ofHours(1));
        assertThat(desktops.find(id).orElseThrow().lastUsedAt()).isEqualTo(used);
    }

    @Test
    void ofALongStoryTheNewestIsTold() {
        var id = console.create(newPeople.employee("story"), DIRECTORY_ID);
        sweepUntilAvailable(id);
        for (var day = 1; day <= 60; day++) {
            events.note(id, DesktopEventKind.STOPPED, Actor.SYSTEM, "day " + day);
        }

        assertThat(events.of(id))
                .hasSize(50)
                .extracting(DesktopEvent::note)
                .startsWith("day 11")
                .endsWith("day 60");
        assertThat(portal.browser("admin").get("/desktops/" + id).body()).contains("the portal stopped it", "day 60");
    }

    @Test
    void aDesktopThatSomebodyChangedInAwsDriftsUntilThatIsAccepted() {
        var person = newPeople.employee("drifting");
        var id = console.create(person, DIRECTORY_ID);
        sweepUntilAvailable(id);
        assertThat(adminPage("drift")).doesNotContain(id);

        console.alwaysOn(id);
        sweep();

        assertThat(adminPage("drift"))
                .contains(
                        id,
                        "Running mode was AUTO_STOP and is ALWAYS_ON now",
                        "Minutes until it stops was 60 and is nothing now");
        assertThat(portal.browser("admin").get("/admin").body()).contains("not set up as they were made");
        var admin = portal.browser("admin");
        assertThat(admin.submit("/admin/desktops/" + id + "/acceptance", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(adminPage("drift")).doesNotContain(id);
        assertThat(admin.submit("/admin/desktops/" + id + "/acceptance", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(admin.get("/desktops/" + id).body()).contains("You accepted how it is set up now");
    }

    @Test
    void whatThePortalChangedItselfIsNoDrift() {
        var person = newPeople.employee("changed");
        var id = console.create(person, DIRECTORY_ID);
        sweepUntilAvailable(id);
        var number = portal.asked(newPeople.employee("changer"));
        console.alwaysOn(id);

        changed.changed(id, number);

        await().until(() -> evidence.count(
                        "SELECT count(*) FROM desktop WHERE workspace_id = ? AND known_setup LIKE '%ALWAYS_ON%'", id)
                == 1);
        sweep();
        assertThat(adminPage("drift")).doesNotContain(id);
    }

    @Test
    void whatASweepDoesNotShowIsLookedForAndThenGone() {
        var person = newPeople.employee("vanished");
        var id = "ws-" + person.replaceAll("[^a-z0-9]", "") + "00";
        jdbc.update(
                "INSERT INTO desktop (workspace_id, directory_id, owner, state, seen_at) VALUES (?, ?, ?, 'AVAILABLE', ?)",
                id,
                DIRECTORY_ID,
                person,
                LONG_AGO);

        sweep();

        await().until(() -> desktops.of(person).isEmpty());
        sweep();
        assertThat(evidence.count("SELECT count(*) FROM desktop_event WHERE workspace_id = ? AND kind = 'GONE'", id))
                .isEqualTo(1);
    }

    @Test
    void aSteadyDesktopIsLookedAtOnlyWhenItsOwnerWantsToSeeIt() {
        var person = newPeople.employee("steady");
        var id = console.create(person, DIRECTORY_ID);
        sweepUntilAvailable(id);
        assertThat(nextLook(id)).isNull();

        portal.browser(person).get("/");
        assertThat(nextLook(id)).as("it was seen a moment ago").isNull();
        jdbc.update("UPDATE desktop SET seen_at = ? WHERE workspace_id = ?", LONG_AGO, id);
        portal.browser(newPeople.employee("somebody-else")).get("/");
        assertThat(nextLook(id)).isNull();
        assertThat(seen(id)).isFalse();
        portal.browser(person).get("/?live");

        await().until(() -> seen(id) && nextLook(id) == null);
    }

    @Test
    void onlyAdminsSeeAllDesktops() {
        assertThat(portal.browser(newPeople.employee("curious"))
                        .get("/admin/desktops")
                        .status())
                .isEqualTo(403);
        var admin = portal.browser("admin");
        assertThat(admin.get("/admin/desktops?show=nonsense").status()).isEqualTo(400);
        assertThat(List.of("all", "foreign", "drift", "attention")).allSatisfy(show -> assertThat(
                        admin.get("/admin/desktops?show=" + show).status())
                .isEqualTo(200));
    }

    private String adminPage(String show) {
        var admin = portal.browser("admin");
        var all = new StringBuilder();
        for (var page = 1; page < 4; page++) {
            all.append(
                    admin.get("/admin/desktops?show=" + show + "&page=" + page).body());
        }
        return all.toString();
    }

    private void sweepUntilAvailable(String id) {
        await().until(() -> state(id).equals("AVAILABLE"));
        sweep();
        await().until(() -> evidence.count(
                        "SELECT count(*) FROM desktop WHERE workspace_id = ? AND state = 'AVAILABLE' AND next_look_at IS NULL",
                        id)
                == 1);
    }

    private String state(String id) {
        var shown = workspaces.byId(List.of(id), Urgency.WATCH).get(id);
        return shown == null ? "" : shown.state();
    }

    /** Lets a sweep begin, and waits until it has ended. */
    private void sweep() {
        jdbc.update(
                "UPDATE directory_sweep SET next_sweep_at = ?, ended_at = ? WHERE directory_id = ?",
                LONG_AGO,
                LONG_AGO,
                DIRECTORY_ID);
        awaitEnd();
    }

    private void awaitEnd() {
        await().until(() ->
                evidence.count("SELECT count(*) FROM directory_sweep WHERE ended_at IS NULL OR ended_at = ?", LONG_AGO)
                        == 0);
    }

    private boolean seen(String id) {
        return evidence.count("SELECT count(*) FROM desktop WHERE workspace_id = ? AND seen_at > ?", id, LONG_AGO) == 1;
    }

    private Timestamp nextLook(String id) {
        return jdbc.queryForObject("SELECT next_look_at FROM desktop WHERE workspace_id = ?", Timestamp.class, id);
    }
}
