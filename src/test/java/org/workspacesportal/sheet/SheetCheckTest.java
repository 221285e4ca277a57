package org.workspacesportal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What is wrong with the rows of a sheet, all of it at once. */
@PortalTest
class SheetCheckTest {

    @Autowired
    SheetCheck check;

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private String person;

    @BeforeEach
    void somebodyIsKnown() {
        person = people.employee("newcomer");
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO_STOP, AUTO_STOP",
        "auto_stop, AUTO_STOP",
        "Auto Stop, AUTO_STOP",
        "auto-stop, AUTO_STOP",
        "Always  On, ALWAYS_ON",
        "ALWAYS-ON, ALWAYS_ON",
    })
    void runningModesMayBeWrittenAsTheyAreSaid(String written, RunningMode mode) {
        var wanted = wanted(row(person, "standard", written, "", "", "x"));

        assertThat(wanted.form().runningMode()).isEqualTo(mode);
    }

    @Test
    void aGoodRowIsTakenAsItIs() {
        var day = LocalDate.now(clock).plusMonths(3);
        var wanted = wanted(row(person, "linux", "ALWAYS_ON", day.toString(), "KST 4711/ä_.:=+-@", "Für das Team"));

        assertThat(wanted.line()).isEqualTo(2);
        assertThat(wanted.person()).isEqualTo(person);
        assertThat(wanted.costCentre()).isEqualTo("KST 4711/ä_.:=+-@");
        assertThat(wanted.form().offer()).isEqualTo("linux");
        assertThat(wanted.form().neededUntil()).isEqualTo(day);
        assertThat(wanted.form().reason()).isEqualTo("Für das Team");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody-here",
                "Newcomer",
                "a*)(uid=*",
                "\u0027 OR 1=1--",
                "${7*7}",
                "[UNDEFINED]",
                "../../etc/passwd",
                "\u202Eemma",
                "\u0430lice",
                "x\u200Bx",
                "*",
                "",
            })
    void nobodyUnknownGetsADesktop(String unknown) {
        assertThat(errors(row(unknown, "standard", "AUTO_STOP", "", "", "x")))
                .singleElement()
                .satisfies(error -> assertThat(error.column()).isEqualTo("user"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offer|mainframe",
                "offer|STANDARD",
                "offer|''",
                "running mode|sometimes",
                "running mode|0",
                "running mode|''",
                "needed until|31.12.2030",
                "needed until|12/31/2030",
                "needed until|2030-02-30",
                "needed until|2020-01-31",
                "needed until|9999-12-31",
                "needed until|46022",
                "cost centre|a^b",
                "cost centre|<script>",
                "cost centre|x\u0007x",
                "reason|''",
                "reason|x\u202Ex",
                "reason|x\u0007x",
            })
    void aCellThatIsNoGoodIsNamedByItsColumn(String column, String value) {
        assertThat(errors(rowWith(column, value))).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.line()).isEqualTo(2);
        });
    }

    @Test
    void errorsOfALineComeInTheOrderOfItsColumnsEachWithWhatWasWritten() {
        var sheet = """
                Reason;Cost center;offer;needed until;user;running mode
                ;a|b;mainframe;31.12.2030;nobody-here;sometimes
                """;

        assertThat(catchThrowableOfType(
                                SheetRefused.class,
                                () -> check.check(SheetReader.read(sheet.getBytes(StandardCharsets.UTF_8))))
                        .errors())
                .extracting(error -> error.column() + "=" + error.value())
                .containsExactly(
                        "reason=",
                        "cost centre=a|b",
                        "offer=mainframe",
                        "needed until=31.12.2030",
                        "user=nobody-here",
                        "running mode=sometimes");
    }

    @Test
    void offersAreListedAsPeopleListThem() {
        assertThat(errors(rowWith("offer", "mainframe"))).singleElement().satisfies(error -> assertThat(error.message())
                .matches("is not one of [a-z]+(, [a-z]+)+"));
    }

    static List<List<String>> tooLong() {
        return List.of(
                List.of("cost centre", "x".repeat(65)),
                List.of("reason", "x".repeat(2001)),
                List.of("reason", "\uD83D\uDE00".repeat(1001)),
                List.of("user", "x".repeat(65)),
                List.of("offer", "x".repeat(101)));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatIsTooLongIsShownShortened(List<String> cell) {
        assertThat(errors(rowWith(cell.get(0), cell.get(1)))).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo(cell.get(0));
            assertThat(error.value()).endsWith("\u2026").hasSizeLessThan(90);
        });
    }

    @Test
    void nobodyIsThereTwiceForOneDirectory() {
        var twice = OnboardingClient.row(person) + row(person, "linux", "AUTO_STOP", "", "", "x");

        assertThat(errors(twice)).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.message()).contains("line 2");
        });
    }

    @Test
    void whoHasALiveRequestOrADesktopThereIsLeftOut() {
        var number = portal.asked(person);
        var owner = people.employee("owner");
        jdbc.update(
                "INSERT INTO desktop (workspace_id, directory_id, owner, state, seen_at) VALUES (?, ?, ?, 'STOPPED', ?)",
                "ws-" + owner.replace("-", "") + "00",
                LocalAws.DIRECTORY_ID,
                owner.toUpperCase(Locale.ROOT),
                Timestamp.from(clock.instant()));

        var errors = errors(OnboardingClient.row(person) + OnboardingClient.row(owner));

        assertThat(errors).extracting(RowError::line).containsExactly(2, 3);
        assertThat(errors.get(0).message()).contains(number);
        assertThat(errors.get(1).message()).contains("has such a desktop already");
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING_FOR_APPROVAL, WAITING, standard, true",
        "WAITING_FOR_APPROVAL, WAITING, linux, true",
        "WAITING_FOR_APPROVAL, WAITING, bygone, false",
        "ASKING, WAITING, standard, true",
        "ASKING, REFUSED, standard, false",
        "DRAFT, WAITING, standard, false",
        "REJECTED, WAITING, standard, false",
        "WITHDRAWN, WAITING, standard, false",
        "EXPIRED, WAITING, standard, false",
        "DONE, REFUSED, standard, false",
    })
    void whoIsInASheetThatIsStillAskedForIsLeftOut(String state, String row, String offer, boolean asked) {
        var number = "ON-1999-999999";
        jdbc.update(
                "INSERT INTO onboarding (number, requester, channel, file_name, state, desktops, created_at)"
                        + " VALUES (?, 'somebody', 'API', 'x.csv', ?, 1, ?)",
                number,
                state,
                Timestamp.from(clock.instant()));
        jdbc.update(
                "INSERT INTO onboarding_row (onboarding_number, line, person, offer, running_mode, reason, state)"
                        + " VALUES (?, 2, ?, ?, 'AUTO_STOP', 'x', ?)",
                number,
                person,
                offer,
                row);
        try {
            var refused = refused(OnboardingClient.row(person));

            if (asked) {
                assertThat(refused.errors()).singleElement().satisfies(error -> {
                    assertThat(error.column()).isEqualTo("user");
                    assertThat(error.value()).isEqualTo(person);
                    assertThat(error.message()).contains("has a request already", number);
                });
            } else {
                assertThat(refused).isNull();
            }
        } finally {
            jdbc.update("DELETE FROM onboarding WHERE number = ?", number);
        }
    }

    @Test
    void allErrorsOfAllRowsAreToldAtOnceAndTheRowsAreGivenBack() {
        var sheet = row("nobody-here", "mainframe", "never", "31.12.2030", "a|b", "")
                + OnboardingClient.row(person)
                + row("nobody-there", "standard", "AUTO_STOP", "", "", "x");

        var refused = refused(sheet);

        assertThat(refused.errors()).hasSize(7);
        assertThat(refused.errors().get(6).line()).isEqualTo(4);
        assertThat(refused.rows()).hasSize(3);
    }

    @Test
    void noMoreErrorsAreToldThanAnybodyReads() {
        var refused =
                refused(row("nobody-here", "mainframe", "never", "x", "a|b", "").repeat(200));

        assertThat(refused.errors()).hasSize(RowErrors.MOST);
        assertThat(refused.hasMore()).isTrue();
        assertThat(refused.rows()).hasSize(200);
    }

    private String rowWith(String column, String value) {
        return row(
                column.equals("user") ? value : person,
                column.equals("offer") ? value : "standard",
                column.equals("running mode") ? value : "AUTO_STOP",
                column.equals("needed until") ? value : "",
                column.equals("cost centre") ? value : "",
                column.equals("reason") ? value : "x");
    }

    private static String row(String... cells) {
        return "\"" + String.join("\",\"", cells) + "\"\n";
    }

    private WantedDesktop wanted(String rows) {
        var wanted = check.check(read(rows));
        assertThat(wanted).hasSize(1);
        return wanted.get(0);
    }

    private List<RowError> errors(String rows) {
        return refused(rows).errors();
    }

    private SheetRefused refused(String rows) {
        var sheet = read(rows);
        return catchThrowableOfType(SheetRefused.class, () -> check.check(sheet));
    }

    private static List<SheetRow> read(String rows) {
        return SheetReader.read((OnboardingClient.HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }
}
