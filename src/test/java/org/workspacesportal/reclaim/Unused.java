package org.workspacesportal.reclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** Lets people have desktops and not use them for as long as a test says. */
abstract class Unused {

    static final Actor ADMIN = new Actor("admin", Channel.PORTAL);

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    LocalAws aws;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Desktops desktops;

    @Autowired
    Armings armings;

    @Autowired
    ReclaimPass pass;

    @Autowired
    Clock clock;

    private Duration away = Duration.ZERO;

    @BeforeEach
    void nothingWasAsked() {
        evidence.skipToQuiet();
        armings.disarm(ADMIN);
        // What other tests left is in use.
        jdbc.update("UPDATE desktop SET managed = FALSE");
        jdbc.update("UPDATE reclaim_pass SET next_pass_at = ?", Timestamp.from(clock.instant()));
    }

    @AfterEach
    void backToThePresent() {
        armings.disarm(ADMIN);
        ClockUtil.reset();
        aws.throttleFor(Duration.ZERO);
        // What was to be looked at in that future is looked at now.
        jdbc.update("UPDATE directory_sweep SET next_sweep_at = ?, started_at = NULL", Timestamp.from(clock.instant()));
        jdbc.update("UPDATE desktop SET next_look_at = NULL, use_seen_at = NULL");
        evidence.skipToQuiet();
    }

    /** Lets a new person have a desktop; whoever's name begins with {@code unused} never connects. Returns the person. */
    String given(String nameBegins) {
        var person = people.employee(nameBegins);
        var number = portal.asked(person);
        portal.approvalMail(number, "approver");
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isBetween(200, 299);
        await().until(() -> portal.status(person, number).equals("READY"));
        evidence.skipToQuiet();
        return person;
    }

    String desktopOf(String person) {
        return desktops.of(person).get(0).workspaceId();
    }

    /** Travels on, until AWS has told of all desktops again. */
    void daysLater(int days) {
        away = away.plusDays(days);
        travel();
        var arrived = Timestamp.from(clock.instant());
        // A look that was under way when the test before came back from its future may have set the next one in there.
        jdbc.update("UPDATE directory_sweep SET next_sweep_at = ?, started_at = NULL", arrived);
        await().until(() -> evidence.count(
                        "SELECT count(*) FROM desktop WHERE managed AND gone_at IS NULL AND use_seen_at < ?", arrived)
                == 0);
    }

    /** The same, whether AWS tells or not. */
    void travel(int days) {
        away = away.plusDays(days);
        travel();
    }

    private void travel() {
        ClockUtil.offset(away.toMillis());
    }

    void look() {
        pass.look();
        evidence.awaitQuiet();
    }

    List<JsonNode> mails(String person) {
        return StreamSupport.stream(portal.get(null, "/api/demo/mails").json().spliterator(), false)
                .filter(mail -> mail.path("to").asText().contains(person + "@"))
                .filter(mail -> mail.path("subject").asText().contains("still need"))
                .toList();
    }

    /** How the latest question about a person's desktop ended; {@code open} while it did not, {@code none} where there is none. */
    String answer(String person) {
        return jdbc
                .queryForList(
                        "SELECT COALESCE(answer, 'open') FROM reclaim_question WHERE person = ? ORDER BY id",
                        String.class,
                        person)
                .stream()
                .reduce("none", (earlier, later) -> later);
    }
}
