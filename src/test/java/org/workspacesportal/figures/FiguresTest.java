package org.workspacesportal.figures;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.workspacesportal.request.RequestStatus;

/** Figures of a few requests, beside the same calculated by hand; in a database of its own, as everybody's requests would count. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    JdbcClient jdbc;
    Figures figures;
    int count;

    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:figures;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0", "sa", "");
    }

    @BeforeAll
    void thereAreOurTables() throws Exception {
        var database = database();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(database);
        liquibase.setChangeLog("classpath:db/changelog.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void nothingHasHappened() {
        jdbc.sql("DELETE FROM request_event").update();
        jdbc.sql("DELETE FROM workspace_request").update();
        figures = new Figures(
                new Standings(jdbc), new Durations(jdbc), new Months(jdbc), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whereNothingHappenedThereAreZeros() {
        assertThat(figures.standings()).hasSize(RequestStatus.values().length).allSatisfy(standing -> {
            assertThat(standing.count()).isZero();
            assertThat(standing.oldest()).isNull();
        });
        assertThat(figures.approval()).isEmpty();
        assertThat(figures.provisioning()).isEmpty();
        assertThat(figures.usualTimesToReady()).doesNotContainKey("standard");
        assertThat(figures.months()).hasSize(12).allSatisfy(month -> assertThat(month)
                .isEqualTo(new Month(month.month(), 0, 0, BigDecimal.ZERO)));
        assertThat(figures.months())
                .extracting(Month::month)
                .startsWith(YearMonth.of(2025, 4))
                .endsWith(YearMonth.of(2026, 3));
    }

    @Test
    void theOldestIsTheOneThatHasStoodThereLongest() {
        var asked = asked("standard", hoursAgo(50), "WAITING_FOR_APPROVAL");
        happened(asked, "ASKED", hoursAgo(49));
        happened(asked, "REMINDED", hoursAgo(2));
        var undone = asked("standard", hoursAgo(300), "WAITING_FOR_APPROVAL");
        happened(undone, "APPROVED", hoursAgo(200));
        happened(undone, "UNDONE", hoursAgo(20));
        var triedAgain = asked("standard", hoursAgo(400), "CREATING");
        happened(triedAgain, "APPROVED", hoursAgo(399));
        happened(triedAgain, "NEEDS_ATTENTION", hoursAgo(398));
        happened(triedAgain, "TRIED_AGAIN", hoursAgo(3));
        happened(triedAgain, "CREATED", hoursAgo(1));
        var stuck = asked("standard", hoursAgo(100), "NEEDS_ATTENTION");
        happened(stuck, "APPROVED", hoursAgo(90));
        happened(stuck, "NEEDS_ATTENTION", hoursAgo(30));
        asked("standard", hoursAgo(999), "WITHDRAWN");

        assertThat(figures.standings())
                .containsExactly(
                        new Standing(RequestStatus.WAITING_FOR_APPROVAL, 2, Duration.ofHours(50)),
                        new Standing(RequestStatus.CREATING, 1, Duration.ofHours(3)),
                        new Standing(RequestStatus.READY, 0, null),
                        new Standing(RequestStatus.REJECTED, 0, null),
                        new Standing(RequestStatus.WITHDRAWN, 1, null),
                        new Standing(RequestStatus.EXPIRED, 0, null),
                        new Standing(RequestStatus.NEEDS_ATTENTION, 1, Duration.ofHours(30)));
    }

    @Test
    void approvalTakesAsLongAsPeopleDo() {
        for (var hours : new int[] {1, 2, 3, 4, 24}) {
            decided(
                    asked("standard", daysAgo(10), "REJECTED"),
                    hours % 2 == 0,
                    "approver",
                    daysAgo(10).plus(Duration.ofHours(hours)),
                    "9.00");
        }
        decided(asked("standard", daysAgo(10), "CREATING"), true, "policy", daysAgo(10), "9.00");
        decided(asked("standard", daysAgo(200), "REJECTED"), false, "approver", daysAgo(91), "9.00");
        asked("standard", daysAgo(10), "EXPIRED");

        // Between the fourth and the fifth of five, six tenths of the way: 4 h + 0.6 * 20 h.
        assertThat(figures.approval()).contains(new Spread(Duration.ofHours(3), Duration.ofHours(16), 5));
    }

    @Test
    void aFigureOfAFewIsNone() {
        for (var i = 0; i < 4; i++) {
            decided(asked("standard", daysAgo(10), "REJECTED"), false, "approver", daysAgo(9), "9.00");
            ready("standard", daysAgo(5), Duration.ofMinutes(20));
        }

        assertThat(figures.approval()).isEmpty();
        assertThat(figures.provisioning()).isEmpty();
        assertThat(figures.usualTimesToReady()).doesNotContainKey("standard");
    }

    @Test
    void provisioningTakesAsLongAsAwsDoesWhereNobodyHasToHelp() {
        for (var minutes : new int[] {10, 20, 30, 40, 50}) {
            ready("standard", daysAgo(5), Duration.ofMinutes(minutes));
        }
        for (var seconds : new int[] {100, 200, 300, 400, 500, 600}) {
            ready("linux", daysAgo(89), Duration.ofSeconds(seconds).plusMillis(5));
        }
        ready("performance", daysAgo(5), Duration.ofMinutes(1));
        ready("standard", daysAgo(91), Duration.ofMinutes(1));
        var helped = ready("standard", daysAgo(5), Duration.ofDays(2));
        happened(helped, "NEEDS_ATTENTION", daysAgo(4));
        happened(helped, "TRIED_AGAIN", daysAgo(4).plusSeconds(1));

        assertThat(figures.usualTimesToReady()).containsEntry("standard", Duration.ofMinutes(30));
        assertThat(figures.usualTimesToReady()).containsEntry("linux", Duration.ofMillis(350_005));
        assertThat(figures.usualTimesToReady()).doesNotContainKey("performance");
        assertThat(figures.usualTimesToReady()).doesNotContainKey("no such offer");
        // In seconds: 60, 100.005, 200.005, 300.005, 400.005, 500.005, 600, 600.005, 1200, 1800, 2400, 3000.
        // The middle lies half way from the sixth to the seventh; nine tenths at place 10.9, from 1800 to 2400.
        assertThat(figures.provisioning())
                .contains(new Spread(Duration.ofMillis(550_002), Duration.ofSeconds(2340), 12));
    }

    @Test
    void eachMonthHasWhatWasAskedAndApprovedInIt() {
        var february = Instant.parse("2026-02-26T12:00:00Z");
        var march = Instant.parse("2026-03-02T12:00:00Z");
        decided(asked("standard", february, "READY"), true, "approver", march, "35.50");
        decided(asked("standard", february, "REJECTED"), false, "approver", february, "99.00");
        decided(asked("standard", march, "CREATING"), true, "policy", march, "10.25");
        decided(
                asked("standard", Instant.parse("2025-04-03T12:00:00Z"), "READY"),
                true,
                "approver",
                Instant.parse("2025-04-03T13:00:00Z"),
                "7.00");
        decided(
                asked("standard", Instant.parse("2025-03-29T12:00:00Z"), "READY"),
                true,
                "approver",
                Instant.parse("2025-03-29T13:00:00Z"),
                "1.00");
        asked("standard", march, "WAITING_FOR_APPROVAL");

        var months = figures.months();

        assertThat(months).hasSize(12);
        assertThat(months.get(0)).isEqualTo(new Month(YearMonth.of(2025, 4), 1, 1, new BigDecimal("7.00")));
        assertThat(months.subList(1, 10)).allSatisfy(month -> assertThat(month.asked() + month.approved())
                .isZero());
        assertThat(months.get(10)).isEqualTo(new Month(YearMonth.of(2026, 2), 2, 0, BigDecimal.ZERO));
        assertThat(months.get(11)).isEqualTo(new Month(YearMonth.of(2026, 3), 2, 2, new BigDecimal("45.75")));
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(days, DAYS);
    }

    private String asked(String offer, Instant at, String status) {
        var number = "WS-2026-%06d".formatted(++count);
        jdbc.sql("""
                        INSERT INTO workspace_request (number, version, requester, owner, offer, offer_name, directory_id, bundle_id,
                            running_mode, monthly_cost, reason, status, requested_at)
                        VALUES (?, 1, 'anna', 'anna', ?, 'Some', 'd-1', 'wsb-1', 'AUTO_STOP', 0, 'why', ?, ?)""").params(number, offer, status, Timestamp.from(at)).update();
        happened(number, "REQUESTED", at);
        return number;
    }

    private void decided(String number, boolean approved, String decidedBy, Instant at, String monthlyCost) {
        jdbc.sql(
                        "UPDATE workspace_request SET approved = ?, decided_by = ?, decided_at = ?, monthly_cost = ? WHERE number = ?")
                .params(approved, decidedBy, Timestamp.from(at), new BigDecimal(monthlyCost), number)
                .update();
        happened(number, approved ? "APPROVED" : "REJECTED", at);
    }

    private String ready(String offer, Instant at, Duration after) {
        var number = asked(offer, at.minus(after), "READY");
        decided(number, true, "policy", at.minus(after), "9.00");
        happened(number, "READY", at);
        return number;
    }

    private void happened(String number, String kind, Instant at) {
        jdbc.sql("INSERT INTO request_event (request_number, at, kind, actor, channel) VALUES (?, ?, ?, 'x', 'SYSTEM')")
                .params(number, Timestamp.from(at), kind)
                .update();
    }
}
