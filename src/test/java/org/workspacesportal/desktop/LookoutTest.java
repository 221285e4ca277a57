package org.workspacesportal.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.localaws.LocalAws.DIRECTORY_ID;
import static org.workspacesportal.localaws.LocalAws.REGISTRATION_CODE;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** From a request that is ready to what its owner is told of the desktop, and until it is gone. */
@PortalTest
class LookoutTest {

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
    void whoHasADesktopIsToldItsStateItsUseAndHowToReachIt() {
        var person = newPeople.employee("Desk-User");
        var number = given(person);

        var desktop = only(person.toUpperCase(Locale.ROOT));
        assertThat(desktop.workspaceId())
                .isEqualTo(portal.request(person, number).path("workspaceId").asText());
        assertThat(desktop.requestNumber()).isEqualTo(number);
        assertThat(desktop.offerName()).isEqualTo("Standard Windows");
        assertThat(desktop.monthlyCost()).isPositive();
        assertThat(desktop.runningMode()).isEqualTo("AUTO_STOP");
        assertThat(desktop.state()).isEqualTo("AVAILABLE");
        assertThat(desktop.condition()).isEqualTo(Condition.USABLE);
        assertThat(desktop.registrationCode()).isEqualTo(REGISTRATION_CODE);
        assertThat(desktop.seenAt()).isNotNull();
        await().untilAsserted(() -> {
            lookNow(desktop);
            assertThat(only(person).lastUsedAt()).isAfter(LONG_AGO.toInstant());
        });
        assertThat(only(person).isNeverUsed()).isFalse();
        assertThat(desktops.of("somebody-else")).isEmpty();
    }

    @Test
    void whoNeverConnectedIsKnownNotToHave() {
        var person = newPeople.employee("unused");
        given(person);

        assertThat(only(person).isNeverUsed()).isTrue();
    }

    @Test
    void whileAwsDoesNotAnswerTheLastThingSeenCounts() {
        var person = newPeople.employee("person");
        given(person);
        var before = only(person);
        aws.throttleFor(Duration.ofMinutes(5));

        lookNow(before);
        lookNow(before);

        assertThat(only(person)).isEqualTo(before);
        aws.throttleFor(Duration.ZERO);
        lookNow(before);
        await().untilAsserted(() -> assertThat(only(person).seenAt()).isAfter(before.seenAt()));
    }

    @Test
    void aDesktopThatNobodyHasLookedAtYetIsThereWithoutAState() {
        var person = newPeople.employee("person");
        var number = given(person);
        aws.throttleFor(Duration.ofMinutes(5));

        jdbc.update("DELETE FROM desktop WHERE request_number = ?", number);

        assertThat(only(person)).satisfies(this::isNotLookedAt);
        await().until(() -> evidence.count("SELECT count(*) FROM desktop WHERE request_number = ?", number) == 1);
        assertThat(only(person)).satisfies(this::isNotLookedAt);
        aws.throttleFor(Duration.ZERO);
        evidence.awaitQuiet();
        assertThat(only(person).condition()).isEqualTo(Condition.USABLE);
    }

    private void isNotLookedAt(Desktop desktop) {
        assertThat(desktop.condition()).isEqualTo(Condition.UNKNOWN);
        assertThat(desktop.isNeverUsed()).isFalse();
        assertThat(desktop.seenAt()).isNull();
        assertThat(desktop.offerName()).isEqualTo("Standard Windows");
        assertThat(desktop.runningMode()).isEqualTo("AUTO_STOP");
    }

    @Test
    void aDesktopThatWasTakenAwayIsNotToldOfAnyMore() {
        var person = newPeople.employee("person");
        var number = given(person);
        var desktop = only(person);

        console.terminate(desktop.workspaceId());
        lookNow(desktop);

        await().until(() -> desktops.of(person).isEmpty());
        assertThat(evidence.count("SELECT count(*) FROM desktop WHERE request_number = ?", number))
                .as("it stays known that there was one")
                .isEqualTo(1);
    }

    /** More than AWS describes in a call, and without requests. */
    @Test
    void whatAwsDoesNotShowForAWhileIsGone() {
        var person = newPeople.employee("person");
        var ids = IntStream.range(0, 30)
                .mapToObj(index -> "ws-lost" + person.replaceAll("[^0-9]", "") + "00000" + (10 + index))
                .toList();
        ids.forEach(id -> jdbc.update(
                "INSERT INTO desktop (workspace_id, directory_id, owner, state, next_look_at) VALUES (?, ?, ?, 'AVAILABLE', ?)",
                id,
                DIRECTORY_ID,
                person,
                LONG_AGO));

        assertThat(desktops.of(person)).extracting(Desktop::workspaceId).containsExactlyElementsOf(ids);
        await().until(() -> desktops.of(person).isEmpty());
        assertThat(jdbc.query(
                        "SELECT missing_since, gone_at FROM desktop WHERE owner = ?",
                        (row, index) -> Duration.between(
                                row.getTimestamp("missing_since").toInstant(),
                                row.getTimestamp("gone_at").toInstant()),
                        person))
                .hasSize(30)
                .allSatisfy(missing -> assertThat(missing).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }

    /** As after the portal was pointed at another account for a while. */
    @Test
    void whatWasGoneWithoutAWordIsThereAgainWhenAwsShowsIt() {
        var person = newPeople.employee("person");
        given(person);
        var desktop = only(person);
        jdbc.update(
                "UPDATE desktop SET gone_at = seen_at, missing_since = seen_at WHERE workspace_id = ?",
                desktop.workspaceId());
        assertThat(desktops.of(person)).isEmpty();

        lookNow(desktop);

        await().until(() -> !desktops.of(person).isEmpty());
        assertThat(only(person).condition()).isEqualTo(Condition.USABLE);
    }

    @Test
    void aDesktopThatIsGivenAgainIsThereAgain() {
        var person = newPeople.employee("person");
        var number = given(person);
        var id = only(person).workspaceId();

        jdbc.update(
                "UPDATE desktop SET request_number = NULL, gone_at = seen_at, next_look_at = NULL WHERE workspace_id = ?",
                id);

        await().until(() -> !desktops.of(person).isEmpty());
        assertThat(only(person).requestNumber()).isEqualTo(number);
    }

    /** Lets the person have a desktop that has been looked at; returns the number of the request. */
    private String given(String person) {
        var number = portal.asked(person);
        portal.approvalMail(number, "approver");
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isBetween(200, 299);
        await().until(() -> portal.status(person, number).equals("READY"));
        evidence.skipToQuiet();
        return number;
    }

    private Desktop only(String person) {
        var all = desktops.of(person);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Makes a desktop due, and waits until somebody takes it up, for which the look before must be over. */
    private void lookNow(Desktop desktop) {
        jdbc.update("UPDATE desktop SET next_look_at = ? WHERE workspace_id = ?", LONG_AGO, desktop.workspaceId());
        await().until(() -> evidence.count(
                        "SELECT count(*) FROM desktop WHERE workspace_id = ? AND next_look_at = ?",
                        desktop.workspaceId(),
                        LONG_AGO)
                == 0);
    }
}
