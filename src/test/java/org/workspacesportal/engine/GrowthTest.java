package org.workspacesportal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What the engine and the links of mails leave behind is gone after half a year; what is kept for good is kept. */
@PortalTest
class GrowthTest {

    /** Of the engine: what it has written down of requests. Deployments and the levels of its own schema stay. */
    private static final List<String> PASSING = List.of("act_hi_", "act_ru_", "act_ge_bytearray");

    /** One row for each job, task and filter that is always there. */
    private static final List<String> STANDING = List.of("act_ru_authorization", "act_ru_filter");

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ScheduledTaskHolder scheduled;

    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void afterHalfAYearNothingIsLeftButTheRecord() {
        cleanUpInAWhile();
        var before = rows();
        var records = evidence.count("SELECT count(*) FROM request_event");
        for (var round = 0; round < 3; round++) {
            ask(true);
            ask(false);
        }
        // One that nobody decides expires on the way.
        portal.asked(people.employee("expiring"));
        evidence.awaitQuiet();
        var grown = rows();
        assertThat(grown.get("act_hi_actinst")).isGreaterThan(before.get("act_hi_actinst"));
        assertThat(grown.get("act_hi_decinst")).isGreaterThan(before.get("act_hi_decinst"));

        months(1);
        evidence.skipToQuiet();
        months(7);

        cleanUpInAWhile();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(more(rows(), before)).isEmpty());
        tidy();
        assertThat(evidence.count(
                        "SELECT count(*) FROM approval_link WHERE expires_at < ?",
                        Timestamp.from(clock.instant().minus(Duration.ofDays(31)))))
                .isZero();
        assertThat(evidence.count("SELECT count(*) FROM request_event")).isGreaterThan(records + 6 * 3);
    }

    private void ask(boolean approved) {
        var person = people.employee("growing");
        var number = portal.asked(person);
        portal.decide("approver", number, Map.of("approved", approved, "comment", "So it is"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.status(person, number).equals(approved ? "READY" : "REJECTED"));
    }

    /** Travels into the small hours of a day, when the engine cleans up by itself. */
    private void months(int months) {
        var then = clock.instant().atZone(ZoneOffset.UTC).plusMonths(months).with(LocalTime.of(1, 30));
        ClockUtil.offset(Duration.between(java.time.Instant.now(), then).toMillis());
    }

    /** The engine's own job, which is due in the night; it has been set for the first one to come. */
    private void cleanUpInAWhile() {
        assertThat(evidence.count("SELECT count(*) FROM ACT_RU_JOB WHERE HANDLER_TYPE_ = 'history-cleanup'"))
                .isEqualTo(1);
    }

    private void tidy() {
        scheduled.getScheduledTasks().stream()
                .filter(task -> task.toString().endsWith("ExpiredLinks.tidy"))
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        jdbc
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .filter(table -> PASSING.stream().anyMatch(table::startsWith) && !STANDING.contains(table))
                .forEach(table -> rows.put(table, evidence.count("SELECT count(*) FROM " + table)));
        return rows;
    }

    private static Map<String, Long> more(Map<String, Long> now, Map<String, Long> before) {
        var more = new TreeMap<>(now);
        more.entrySet().removeIf(table -> table.getValue() <= before.getOrDefault(table.getKey(), 0L));
        return more;
    }
}
