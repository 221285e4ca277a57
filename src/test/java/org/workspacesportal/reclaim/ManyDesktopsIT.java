package org.workspacesportal.reclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.localaws.LocalAws.DIRECTORY_ID;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** 2,000 desktops for 38 days: who is asked, what is given back, and how many calls that takes. */
@PortalTest
@OnPostgres
@Tag("thorough")
@TestPropertySource(
        properties = {
            "portal.local-aws.desktop-quota=3000",
            "portal.desktop.sweep-every=25h",
            // Called by the test alone, so that each day everything is done.
            "portal.desktop.look-every=1h",
            "portal.reclaim.unused-for=20d",
            "portal.reclaim.grace=7d",
            "portal.reclaim.cap=20"
        })
class ManyDesktopsIT {

    private static final int DESKTOPS = 2000;
    private static final int UNUSED = 160;
    private static final int TAGGED = 20;
    private static final int LEFT = 20;
    private static final int KEPT = 40;
    private static final int CAP = 20;
    private static final int DAYS = 38;

    @Autowired
    LocalAws aws;

    @Autowired
    AwsConsole console;

    @Autowired
    Workspaces workspaces;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Armings armings;

    @Autowired
    Questions questions;

    @Autowired
    ReclaimPass pass;

    @Autowired
    ScheduledTaskHolder scheduled;

    @Autowired
    Clock clock;

    private final Set<String> unused = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void exactlyTheUnusedOnesAreAskedAboutAndGivenBackWithFewCalls() {
        makeAll();
        // Beyond the sweep with which the portal started.
        travel(2);
        day();
        assertThat(evidence.count("SELECT count(*) FROM desktop")).isEqualTo(DESKTOPS);
        jdbc.update("UPDATE desktop SET managed = TRUE");
        armings.arm(new Actor("admin", Channel.PORTAL));
        var before = calls();

        for (var day = 1; day <= DAYS; day++) {
            travel(2 + day);
            day();
            pass.look();
            evidence.awaitQuiet();
            keepSome();
            assertThat(jdbc.queryForMap("SELECT asked, reclaimed FROM reclaim_pass"))
                    .as("day " + day)
                    .allSatisfy((what, count) -> assertThat(count == null ? 0 : ((Number) count).intValue())
                            .isLessThanOrEqualTo(CAP));
        }

        assertThat(people("answer <> 'TAGGED'")).containsExactlyInAnyOrderElementsOf(unused);
        assertThat(people("answer = 'KEPT'")).containsExactlyInAnyOrderElementsOf(kept);
        var reclaimed = new HashSet<>(unused);
        reclaimed.removeAll(kept);
        assertThat(people("answer = 'RECLAIMED'")).containsExactlyInAnyOrderElementsOf(reclaimed);
        assertThat(evidence.count("SELECT count(*) FROM reclaim_question")).isEqualTo(UNUSED + TAGGED);
        assertThat(jdbc.queryForList("SELECT owner FROM desktop WHERE gone_at IS NOT NULL", String.class))
                .containsExactlyInAnyOrderElementsOf(reclaimed);
        assertThat((calls() - before) / (double) (DESKTOPS * DAYS))
                .as("calls for each desktop and day: %s", aws.calls())
                .isLessThanOrEqualTo(0.1);
    }

    private void makeAll() {
        for (var count = 0; count < UNUSED; count++) {
            var person = people.employee("unused-many");
            unused.add(person);
            console.create(person, DIRECTORY_ID);
        }
        for (var count = 0; count < TAGGED; count++) {
            workspaces.tag(
                    console.create(people.employee("unused-tagged"), DIRECTORY_ID), Map.of("portal:keep", "yes"));
        }
        console.create(names("unused-left-", LEFT), DIRECTORY_ID);
        console.create(names("busy-", DESKTOPS - UNUSED - TAGGED - LEFT), DIRECTORY_ID);
    }

    private static List<String> names(String begin, int count) {
        return IntStream.range(0, count).mapToObj(number -> begin + number).toList();
    }

    private static void travel(int days) {
        ClockUtil.offset(Duration.ofDays(days).toMillis());
    }

    /** All sweeps and looks that are due. */
    private void day() {
        do {
            run("Sweep.look");
        } while (evidence.count(
                        "SELECT count(*) FROM directory_sweep WHERE ended_at IS NULL OR next_sweep_at <= ?", now())
                > 0);
        do {
            run("Lookout.look");
        } while (evidence.count("SELECT count(*) FROM desktop WHERE next_look_at <= ?", now()) > 0);
    }

    private void run(String task) {
        var found = scheduled.getScheduledTasks().stream()
                .filter(each -> each.toString().endsWith("." + task))
                .toList();
        assertThat(found).as(task).hasSize(1);
        found.get(0).getTask().getRunnable().run();
    }

    /** The first who are asked answer. */
    private void keepSome() {
        var open = new ArrayList<>(questions.open(
                jdbc.queryForList("SELECT open_for FROM reclaim_question WHERE open_for IS NOT NULL", String.class)));
        open.stream().limit(KEPT - kept.size()).forEach(question -> {
            assertThat(questions.keep(question.id(), question.person())).isTrue();
            kept.add(question.person());
        });
    }

    private List<String> people(String which) {
        return jdbc.queryForList("SELECT person FROM reclaim_question WHERE " + which, String.class);
    }

    private int calls() {
        return aws.calls().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
