package org.workspacesportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.Origin;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Admins, and nobody else, get what happened as CSV. */
@PortalTest
class TimelineExportTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    WorkspaceRequests requests;

    @Autowired
    JdbcTemplate jdbc;

    String number;

    @BeforeEach
    void somebodyAsks() {
        number = portal.asked(people.employee("person"));
        evidence.awaitQuiet();
    }

    @Test
    void anAdminGetsEverythingThatIsKnown() {
        requests.note(
                number,
                EventKind.APPROVED_FIRST,
                new Actor("deputy", Channel.MAIL_LINK)
                        .onBehalfOf("approver")
                        .from(new Origin("192.0.2.7", "=cmd|'/c calc'!A1;+1", "link-1")),
                "=1+1\r\n\"quoted\", Żółć");

        var file = portal.browser("admin").get("/audit/timeline.csv");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.type()).isEqualTo("text/csv;charset=UTF-8");
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"timeline-%s-to-%s.csv\"".formatted(today.minusDays(29), today));
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.body())
                .startsWith("\ufeff\"at\",\"request\",\"event\",\"actor\",\"actor name\",\"on behalf of\",\"channel\","
                        + "\"note\",\"request hash\",\"address\",\"user agent\",\"link\"\r\n")
                .endsWith("\"\r\n");
        var ours = rows(file.body()).stream()
                .filter(row -> row.get("request").equals(number))
                .toList();
        assertThat(ours).extracting(row -> row.get("event")).containsSequence("REQUESTED", "ASKED", "APPROVED_FIRST");
        var last = ours.get(ours.size() - 1);
        assertThat(Instant.parse(last.get("at"))).isBeforeOrEqualTo(Instant.now());
        assertThat(last.get("at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(last.toList())
                .endsWith(
                        "APPROVED_FIRST",
                        "deputy",
                        "Dana Deputy",
                        "approver",
                        "MAIL_LINK",
                        "'=1+1\r\n\"quoted\", Żółć",
                        requests.get(number).contentHash(),
                        "192.0.2.7",
                        "'=cmd|'/c calc'!A1;'+1",
                        "link-1");
    }

    @Test
    void daysAreThoseOfUtcAndBothAreIncluded() {
        for (var at : List.of(
                "2001-03-01T23:59:59.999Z",
                "2001-03-02T00:00:00.000Z",
                "2001-03-03T23:59:59.999Z",
                "2001-03-04T00:00:00.000Z")) {
            happened(Instant.parse(at), at);
        }

        var file = portal.browser("admin").get("/audit/timeline.csv?from=2001-03-02&until=2001-03-03");

        assertThat(rows(file.body()).stream().filter(row -> row.get("request").equals(number)))
                .extracting(row -> row.get("at"))
                .containsExactly("2001-03-02T00:00:00.000Z", "2001-03-03T23:59:59.999Z");
    }

    @Test
    void moreThanOnePageArrivesWholeAndInOrder() {
        var at = Instant.parse("2002-05-05T12:00:00Z");
        jdbc.batchUpdate(
                "INSERT INTO request_event (request_number, at, kind, actor, channel, note) VALUES (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, 2 * Events.PAGE + 500)
                        .mapToObj(count ->
                                new Object[] {number, Timestamp.from(at), "READY", "system", "SYSTEM", "" + count})
                        .toList());

        var file = portal.browser("admin").get("/audit/timeline.csv?from=2002-05-05&until=2002-05-05");

        assertThat(rows(file.body()).stream().filter(row -> row.get("request").equals(number)))
                .extracting(row -> Integer.valueOf(row.get("note")))
                .isEqualTo(IntStream.range(0, 2 * Events.PAGE + 500).boxed().toList());
    }

    @Test
    void daysOnWhichNothingHappenedAreAFileWithAHeadingOnly() {
        var browser = portal.browser("admin");

        for (var days : List.of("from=0001-01-01&until=0001-01-02", "from=9999-12-31&until=9999-12-31")) {
            var file = browser.get("/audit/timeline.csv?" + days);
            assertThat(file.status()).as(file.body()).isEqualTo(200);
            assertThat(file.body().lines()).hasSize(1);
        }
        assertThat(browser.get("/audit/timeline.csv?from=0001-01-01&until=9999-12-31")
                        .body())
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-02-30&until=2026-03-01",
                "from=2026-11-01&from=2026-11-02",
                "from=%2B999999999-12-31",
                "from=%00",
                "from='%20OR%20''%3D'"
            })
    void aDayThatIsNoneIsRefusedByName(String days) {
        var refused = evidence.refused(() -> portal.browser("admin").get("/audit/timeline.csv?" + days));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.type()).startsWith("text/html");
        assertThat(refused.header("Content-Disposition")).isEmpty();
        assertThat(refused.body()).contains("From: must be a day such as 2026-11-30");
    }

    @Test
    void theLastDayDoesNotComeBeforeTheFirst() {
        var refused = portal.browser("admin").get("/audit/timeline.csv?from=2026-11-02&until=2026-11-01");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Until: must not be before 2026-11-02");
    }

    @Test
    void nobodyButAnAdminGetsIt() {
        for (var somebody : List.of("employee", "approver", people.employee("person", Groups.REQUESTERS_FOR_OTHERS))) {
            var browser = portal.browser(somebody);
            for (var path : List.of("/audit", "/audit/timeline.csv", "/audit/timeline.csv?from=nonsense")) {
                var refused = evidence.refused(() -> browser.get(path));
                assertThat(refused.status()).as(somebody + " at " + path).isEqualTo(403);
                assertThat(refused.body()).contains("Only admins").doesNotContain(number, "href=\"/audit\"");
            }
            assertThat(browser.get("/").body()).doesNotContain("href=\"/audit\"");
        }
    }

    @Test
    void aStrangerHasToSignIn() {
        for (var path : List.of("/audit", "/audit/timeline.csv")) {
            var answer = portal.get(null, path);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/login");
        }
    }

    @Test
    void anAdminFindsThePageWithTheLastThirtyDays() {
        var browser = portal.browser("admin");

        assertThat(browser.get("/").body()).contains("href=\"/admin\"");
        assertThat(browser.get("/requests/WS-1999-000001").body()).contains("href=\"/admin\"");
        assertThat(browser.get("/admin").body()).contains("href=\"/audit\"");
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(browser.get("/audit").body())
                .contains(
                        "action=\"/audit/timeline.csv\"",
                        "value=\"" + today.minusDays(29) + "\"",
                        "value=\"" + today + "\"");
    }

    private void happened(Instant at, String note) {
        jdbc.update(
                "INSERT INTO request_event (request_number, at, kind, actor, channel, note) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                Timestamp.from(at),
                "READY",
                "system",
                "SYSTEM",
                note);
    }

    private static List<CSVRecord> rows(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(file.substring(1), format)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
