package org.workspacesportal.lease;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.desktop.DesktopEvent;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;

/** Somebody has a desktop, and time goes by. */
@Import(Leasing.Ends.class)
abstract class Leasing {

    private static final Pattern LINK = Pattern.compile("(/desktops/keep/\\S+)");

    @Autowired
    LeaseKeeper keeper;

    @Autowired
    Leases leases;

    @Autowired
    RecordedEnds ends;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    DesktopEvents events;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    String person;
    String desktop;
    LocalDate today;

    @TestConfiguration
    static class Ends {

        @Bean
        @Primary
        RecordedEnds recordedEnds() {
            return new RecordedEnds();
        }
    }

    @BeforeEach
    void somebodyHasADesktop() {
        evidence.skipToQuiet();
        today = LocalDate.now(clock);
        ends.busy = false;
        ends.held = false;
        person = people.employee("leasing");
        desktop = "ws-" + person.replace("-", "") + "0000";
        jdbc.update(
                "INSERT INTO desktop (workspace_id, directory_id, owner, state) VALUES (?, 'd-9067f0c1a2', ?, 'AVAILABLE')",
                desktop,
                person);
        keeper.look();
    }

    @AfterEach
    void backToThePresent() {
        try {
            evidence.awaitQuiet();
        } finally {
            ClockUtil.reset();
        }
    }

    /** Travels to a minute after so many days from now, where the portal looks twice, as it does all the time. */
    void daysLater(int days) {
        ClockUtil.offset(Duration.ofDays(days).plusMinutes(1).toMillis());
        keeper.look();
        keeper.look();
        evidence.awaitQuiet();
    }

    Answer put(String user, @Nullable String day) {
        return portal.send(user, "PUT", path(), "{\"lastDay\":" + (day == null ? "null" : '"' + day + '"') + "}");
    }

    void endsIn(int days) {
        var answer = put(person, today.plusDays(days).toString());
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
    }

    String path() {
        return "/api/desktops/" + desktop + "/lease";
    }

    @Nullable
    LocalDate lastDay() {
        return leases.find(desktop).orElseThrow().lastDay();
    }

    /** The mails about the desktop, newest first. */
    List<JsonNode> mails() {
        return portal.mails(desktop);
    }

    /** The link in the newest mail, once there are so many. */
    String link(int mails) {
        await().until(() -> mails().size() == mails);
        var link = LINK.matcher(mails().get(0).path("text").asText());
        if (!link.find()) {
            throw new AssertionError("No link in " + mails().get(0));
        }
        return link.group(1);
    }

    static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    List<DesktopEventKind> kinds() {
        return events.of(desktop).stream().map(DesktopEvent::kind).toList();
    }
}
