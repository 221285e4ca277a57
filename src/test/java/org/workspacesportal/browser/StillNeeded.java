package org.workspacesportal.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.notice.Notices;
import org.workspacesportal.support.PortalClient;

/** Asks an owner whether they still need a desktop, as the portal does of one that nobody has used for weeks. */
@TestComponent
class StillNeeded {

    private static final Pattern LINK = Pattern.compile("/desktops/keep/\\S+");

    private final JdbcTemplate jdbc;
    private final Notices notices;
    private final PortalClient portal;
    private final Clock clock;

    @Autowired
    StillNeeded(JdbcTemplate jdbc, Notices notices, PortalClient portal, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.portal = portal;
        this.clock = clock;
    }

    /** Returns the path of the link that was mailed. */
    String ask(String person, String desktop) {
        var now = clock.instant();
        var until = now.plus(Duration.ofDays(14));
        jdbc.update(
                "INSERT INTO reclaim_question (workspace_id, open_for, person, unused_since, asked_at, answer_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                desktop,
                desktop,
                person,
                Timestamp.from(now.minus(Duration.ofDays(61))),
                Timestamp.from(now),
                Timestamp.from(until));
        var id = jdbc.queryForObject("SELECT id FROM reclaim_question WHERE open_for = ?", Long.class, desktop);
        var day = LocalDate.now(clock);
        notices.send(
                NoticeKind.STILL_NEEDED,
                desktop,
                person,
                Map.of(
                        Notices.DAY, day.plusDays(14).toString(),
                        Notices.SINCE, day.minusDays(61).toString(),
                        Notices.ABOUT, String.valueOf(id),
                        Notices.OTHERWISE, "GIVE_BACK"));
        return await().until(() -> link(person), Optional::isPresent).orElseThrow();
    }

    private Optional<String> link(String person) {
        var mails = portal.get(null, "/api/demo/mails").json();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("to").asText().equals(person + "@example.com"))
                .map((JsonNode mail) -> LINK.matcher(mail.path("text").asText()))
                .filter(link -> link.find())
                .map(link -> link.group())
                .findFirst();
    }
}
