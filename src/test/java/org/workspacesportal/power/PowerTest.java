package org.workspacesportal.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.localaws.LocalAws.DIRECTORY_ID;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.localaws.AcceptedCall;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Race;

/** From a click on a desktop to what AWS does, and back to what its owner is shown. */
@PortalTest
class PowerTest {

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

    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    @AfterEach
    void awsAnswers() {
        aws.throttleFor(Duration.ZERO);
    }

    @Test
    void aDesktopIsStoppedAndStartedByItsOwner() {
        var person = newPeople.employee("power");
        var id = given(person);
        var browser = portal.browser(person);
        assertThat(browser.get("/").body())
                .contains("Stop " + id, "Reboot " + id)
                .doesNotContain("Start " + id);

        var stopped = browser.submit("/desktops/" + id + "/power", Map.of("action", "STOP", "from", "home"));

        assertThat(stopped.header("Location")).endsWith("/");
        assertThat(browser.get("/").body()).contains("Stopping…").doesNotContain("Reboot " + id);
        await().until(() -> isAt(id, "STOPPED"));
        assertThat(browser.get("/").body()).contains("Start " + id).doesNotContain("Stop " + id);

        var started = browser.submit("/desktops/" + id + "/power", Map.of("action", "START"));

        assertThat(started.header("Location")).endsWith("/desktops/" + id);
        assertThat(browser.get("/desktops/" + id).body()).contains("Starting…");
        await().until(() -> isAt(id, "AVAILABLE"));
        assertThat(calls(id)).containsExactly("StopWorkspaces", "StartWorkspaces");
        assertThat(browser.get("/desktops/" + id).body()).contains("You stopped it", "You started it");
        assertThat(portal.browser("admin").get("/desktops/" + id).body())
                .contains("Nora Newcomer stopped it", "Nora Newcomer started it");
    }

    @Test
    void aRebootIsDoneWhenItHasBegunAndEnded() {
        var person = newPeople.employee("reboot");
        var id = given(person);

        var answer = portal.postJson(person, "/api/desktops/" + id + "/power", Map.of("action", "REBOOT"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("doing").asText()).isEqualTo("REBOOT");
        await().until(() -> isAt(id, "AVAILABLE"));
        assertThat(calls(id)).containsExactly("RebootWorkspaces");
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM desktop_event WHERE workspace_id = ? ORDER BY id", String.class, id))
                .containsExactly("REBOOTED");
    }

    /** What the portal saw last may be a day old: each is told how it is now, and AWS is not called. */
    @ParameterizedTest
    @CsvSource({
        "available, START, It runs already (AVAILABLE)",
        "stopped, STOP, It is stopped already (STOPPED)",
        "stopped, REBOOT, start it instead",
        "held, STOP, on hold (ADMIN_MAINTENANCE)",
        "held, REBOOT, on hold (ADMIN_MAINTENANCE)",
        "always-on, STOP, It is always on",
        "terminated, REBOOT, does not show"
    })
    void whatIsNotPossibleIsRefusedInWordsWithoutACall(String how, Doing what, String words) {
        var person = newPeople.employee("refused");
        var id = given(person);
        makeIt(how, id);
        var before = calls(id);

        var refused = portal.postJson(person, "/api/desktops/" + id + "/power", Map.of("action", what));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains(words);
        assertThat(calls(id)).isEqualTo(before);
        assertThat(desktops.find(id).map(Desktop::doing)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        var person = newPeople.employee("nonsense");
        var id = given(person);

        assertThat(Stream.of("FLY", "start", "")
                        .map(what -> act(person, id, what).status()))
                .containsOnly(400);
        assertThat(portal.browser(person)
                        .submit("/desktops/" + id + "/power", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(calls(id)).isEmpty();
    }

    @Race
    void ofTwoClicksAtOnceOneIsToldThatItIsAtItAlready() throws Exception {
        var person = newPeople.employee("twice");
        var id = given(person);

        var answers = AtOnce.<Answer>all(
                List.<Callable<Answer>>of(() -> act(person, id, "STOP"), () -> act("admin", id, "REBOOT")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 409);
        assertThat(calls(id)).hasSize(1);
        assertThat(answers).anySatisfy(late -> assertThat(late.body()).contains("already doing"));
    }

    @Test
    void aDesktopThatIsBeingChangedDoesNothingElse() {
        var person = newPeople.employee("changing");
        var id = given(person);
        var number = portal.asked(newPeople.employee("stand-in"));
        jdbc.update(
                "UPDATE workspace_request SET change_kind = 'REBUILD', change_workspace_id = ?, status = 'CREATING' WHERE number = ?",
                id,
                number);

        var refused = act(person, id, "STOP");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains(number);
        assertThat(calls(id)).isEmpty();
        jdbc.update(
                "UPDATE workspace_request SET change_kind = NULL, change_workspace_id = NULL, status = 'WAITING_FOR_APPROVAL' WHERE number = ?",
                number);
        // One that waits for approval keeps nobody from using it.
        assertThat(act(person, id, "STOP").status()).isEqualTo(202);
    }

    @Test
    void aDesktopOfSomebodyElseIsNotThere() {
        var id = given(newPeople.employee("owner"));
        var other = newPeople.employee("other");
        var browser = portal.browser(other);

        assertThat(act(other, id, "STOP").status()).isEqualTo(404);
        assertThat(portal.get(other, "/api/desktops/" + id).status()).isEqualTo(404);
        assertThat(portal.get(other, "/api/desktops").body()).isEqualTo("[]");
        assertThat(browser.get("/desktops/" + id).status()).isEqualTo(404);
        assertThat(browser.submit("/desktops/" + id + "/power", Map.of("action", "STOP"))
                        .status())
                .isEqualTo(404);
        assertThat(act("admin", "ws-nothing00", "STOP").status()).isEqualTo(404);
        assertThat(calls(id)).isEmpty();
    }

    @Test
    void whatAwsRefusesIsSaidInItsWords() {
        var person = newPeople.employee("fail-power");
        var id = given(person);

        var refused = act(person, id, "STOP");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).startsWith("AWS refused this, and nothing was changed: ");
        assertThat(desktops.find(id).orElseThrow().doing()).isNull();
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM desktop_event WHERE workspace_id = ? ORDER BY id", String.class, id))
                .as("who wanted it is noted before AWS is called")
                .containsExactly("STOPPED", "NOT_DONE");
        assertThat(portal.browser(person).get("/desktops/" + id).body())
                .contains("You stopped it", "AWS did not do that; nothing was changed");
    }

    @Test
    void whileAwsIsBusyNothingIsChangedAndThatIsSaid() {
        var person = newPeople.employee("busy");
        var id = given(person);
        aws.throttleFor(Duration.ofMinutes(5));

        var refused = act(person, id, "STOP");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("AWS is busy");
        var page = portal.browser(person).submit("/desktops/" + id + "/power", Map.of("action", "STOP"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("AWS is busy");
        assertThat(desktops.find(id).orElseThrow().doing()).isNull();
    }

    @Test
    void whatNobodyAnsweredIsFoundOutByLooking() {
        var person = newPeople.employee("lost-change");
        var id = given(person);

        assertThat(act(person, id, "STOP").status()).isEqualTo(202);

        await().until(() -> isAt(id, "STOPPED"));
        assertThat(calls(id)).containsExactly("StopWorkspaces");
    }

    @Test
    void whatIsNotDoneInTimeIsToldToOwnerAndAdmins() {
        var person = newPeople.employee("slow");
        var id = given(person);
        act(person, id, "STOP");
        jdbc.update("UPDATE desktop SET doing_until = ? WHERE workspace_id = ?", LONG_AGO, id);

        await().until(() -> desktops.find(id).orElseThrow().overdue() == Doing.STOP
                || desktops.find(id).orElseThrow().doing() == null);

        assertThat(portal.browser(person).get("/").body()).contains("It should have stopped by now");
        assertThat(portal.browser(person).get("/desktops/" + id).body()).contains("It did not stop in the time");
        assertThat(portal.browser("admin").get("/admin/desktops?show=attention").body())
                .contains(id);
        await().until(() -> {
            jdbc.update("UPDATE desktop SET next_look_at = ? WHERE workspace_id = ?", LONG_AGO, id);
            return desktops.find(id).orElseThrow().overdue() == null;
        });
    }

    private Answer act(String person, String id, String what) {
        return portal.postJson(person, "/api/desktops/" + id + "/power", Map.of("action", what));
    }

    private void makeIt(String how, String id) {
        switch (how) {
            case "stopped" -> console.stop(id);
            case "held" -> console.hold(id);
            case "always-on" -> console.alwaysOn(id);
            case "terminated" -> console.terminate(id);
            default -> {}
        }
        var state = Map.of("stopped", "STOPPED", "held", "ADMIN_MAINTENANCE", "terminated", "")
                .getOrDefault(how, "AVAILABLE");
        await().until(() -> state(id).equals(state));
    }

    /** A desktop of a person that is in the inventory and runs; returns its id. */
    private String given(String person) {
        var id = console.create(person, DIRECTORY_ID);
        await().until(() -> state(id).equals("AVAILABLE"));
        jdbc.update(
                "INSERT INTO desktop (workspace_id, directory_id, owner, next_look_at) VALUES (?, ?, ?, ?)",
                id,
                DIRECTORY_ID,
                person,
                LONG_AGO);
        await().until(() -> isAt(id, "AVAILABLE"));
        return id;
    }

    private String state(String id) {
        var shown = workspaces.byId(List.of(id), Urgency.WATCH).get(id);
        return shown == null ? "" : shown.state();
    }

    /** Whether the portal has seen a desktop in a state, and knows that it is at nothing any more. */
    private boolean isAt(String id, String state) {
        var desktop = desktops.find(id).orElseThrow();
        return desktop.doing() == null && state.equals(desktop.state());
    }

    /** What changed a desktop since it was made. */
    private List<String> calls(String id) {
        return aws.accepted().stream()
                .filter(call -> call.ids().contains(id))
                .map(AcceptedCall::operation)
                .filter(operation -> operation.matches("(Start|Stop|Reboot)Workspaces"))
                .toList();
    }
}
