package org.workspacesportal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as spreadsheet programs and people write them. */
class SheetReaderTest {

    private static final String HEADING = "user,offer,running mode,needed until,cost centre,reason\n";
    private static final String ROW = "emma,standard,AUTO_STOP,2027-03-31,CC-4711,A new project\n";

    @Test
    void everyCellIsReadUnderItsHeading() {
        var row = read(HEADING + ROW).get(0);

        assertThat(row.line()).isEqualTo(2);
        assertThat(row.cell(SheetColumn.PERSON)).isEqualTo("emma");
        assertThat(row.cell(SheetColumn.OFFER)).isEqualTo("standard");
        assertThat(row.cell(SheetColumn.RUNNING_MODE)).isEqualTo("AUTO_STOP");
        assertThat(row.cell(SheetColumn.NEEDED_UNTIL)).isEqualTo("2027-03-31");
        assertThat(row.cell(SheetColumn.COST_CENTRE)).isEqualTo("CC-4711");
        assertThat(row.cell(SheetColumn.REASON)).isEqualTo("A new project");
    }

    @Test
    void columnsMayStandInAnyOrderAndBeWrittenInAnyWay() {
        var row = read("REASON, Needed Until ,For  User,Offer,Running Mode,Cost Center\nx,,emma,standard,always-on,\n")
                .get(0);

        assertThat(row.cell(SheetColumn.PERSON)).isEqualTo("emma");
        assertThat(row.cell(SheetColumn.REASON)).isEqualTo("x");
        assertThat(row.cell(SheetColumn.COST_CENTRE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anySeparatorOfASpreadsheetProgramWillDo(String separator) {
        var heading = "\"user\";offer;running mode;needed until;cost centre;reason\r\n".replace(";", separator);
        var row = "emma;standard;AUTO_STOP;;;\"one, two; three\tfour\"\r\n"
                .replace("emma;standard;AUTO_STOP;;;", "emma;standard;AUTO_STOP;;;".replace(";", separator));

        assertThat(read(heading + row).get(0).cell(SheetColumn.REASON)).isEqualTo("one, two; three\tfour");
    }

    @Test
    void linesAreCountedAsASpreadsheetShowsThem() {
        var sheet = HEADING + "\n" + ROW + ",,,,,\n" + ROW.replace("A new project", "\"two\nlines\"") + ROW + "\n\n";

        assertThat(read(sheet)).extracting(SheetRow::line).containsExactly(3, 5, 6);
        assertThat(read(sheet).get(1).cell(SheetColumn.REASON)).isEqualTo("two\nlines");
    }

    @Test
    void quotesAreDoubledWithinQuotes() {
        assertThat(read(HEADING + ROW.replace("A new project", "\"a \"\"new\"\" project\""))
                        .get(0)
                        .cell(SheetColumn.REASON))
                .isEqualTo("a \"new\" project");
    }

    @Test
    void aMarkInFrontIsNoPartOfTheFirstHeading() {
        assertThat(read("\uFEFF" + HEADING + ROW)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void whatIsNotInUtf8IsRefused(String charset) {
        var sheet = (HEADING + ROW.replace("new", "größeres")).getBytes(Charset.forName(charset));

        assertThat(refused(sheet).errors()).singleElement().satisfies(error -> assertThat(error.message())
                .contains("not in UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user,offer,running mode,needed until,cost centre|reason||is missing; the first line has to name at least: user, offer, running mode, reason",
                "user,offer,running mode,needed until,cost centre,reason,Salary|Salary|Salary|is no column of such a sheet; these are: user, offer,",
                "user,offer,running mode,needed until,cost centre,reason,For user|user|For user|more than once",
                "who|who|who|is no column",
                "who|user||is missing",
            })
    void columnsAreRefusedByName(String heading, String column, String value, String said) {
        assertThat(refused(heading + "\nx\n").errors()).anySatisfy(error -> {
            assertThat(error.line()).isOne();
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.value()).isEqualTo(value == null ? "" : value);
            assertThat(error.message()).contains(said);
        });
    }

    @Test
    void whatNobodyKnowsIsShownShortenedAndAsItCanBeShown() {
        var heading = HEADING.replace("\n", ",\u202Eyr\u0007ala\u200Bs" + "x".repeat(99) + "\n");

        assertThat(refused(heading + ROW).errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("\uFFFDyr\uFFFDala\uFFFDs" + "x".repeat(31) + "\u2026");
            assertThat(error.value()).isEqualTo(error.column());
        });
    }

    @Test
    void columnsThatMayBeEmptyMayBeLeftOut() {
        var row = read("user,offer,running mode,reason\nemma,standard,AUTO_STOP,A new project\n")
                .get(0);

        assertThat(row.cell(SheetColumn.REASON)).isEqualTo("A new project");
        assertThat(row.cell(SheetColumn.NEEDED_UNTIL)).isEmpty();
        assertThat(row.cell(SheetColumn.COST_CENTRE)).isEmpty();
    }

    @Test
    void aHeadingOfColumnsWithoutEndIsRefusedOnce() {
        assertThat(refused("a,".repeat(999_999) + "a\n").errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("1000000 columns", "at most 50"));
    }

    @Test
    void noMoreErrorsAreToldThanAnybodyReads() {
        var lost = ROW.replace("\n", ",lost\n");

        var refused = refused(HEADING + lost.repeat(RowErrors.MOST + 1));
        assertThat(refused.errors()).hasSize(1000);
        assertThat(refused.hasMore()).isTrue();
        assertThat(refused(HEADING + lost.repeat(RowErrors.MOST)).hasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "\uFEFF\r\n", " \n \n"})
    void whatIsEmptyIsSaidToBe(String sheet) {
        assertThat(refused(sheet).errors()).singleElement().satisfies(error -> assertThat(error.message())
                .isEqualTo("A sheet is expected here as CSV, and this one is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user,offer,running mode,needed until,cost centre,reason", HEADING + "\n,,,,,\n"})
    void aSheetWithoutARowIsRefused(String sheet) {
        assertThat(refused(sheet).errors()).singleElement().satisfies(error -> assertThat(error.message())
                .contains("no row with a desktop"));
    }

    @Test
    void oneErrorIsNotSpokenOfAsMany() {
        var lost = HEADING + ROW.replace("\n", ",lost\n");

        assertThat(refused(lost)).hasMessage("1 error in the sheet, in line 2");
        assertThat(refused(lost + ROW.replace("\n", ",lost\n")))
                .hasMessage("2 errors in the sheet, the first in line 2");
    }

    @Test
    void aCellWithoutAHeadingIsNamed() {
        var refused = refused(HEADING.replace("\n", ",,\n") + ROW.replace("\n", ",,lost\n"));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.value()).isEqualTo("lost");
            assertThat(error.message()).contains("column 8");
        });
        assertThat(read(HEADING.replace("\n", ",,\n") + ROW.replace("\n", ",,\n")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emma,\"standard,AUTO_STOP,,,x\n", "emma,\"stand\"ard,AUTO_STOP,,,x\n"})
    void quotesThatDoNotEndAreRefusedWhereTheyBegin(String row) {
        assertThat(refused(HEADING + ROW + row).errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.message()).contains("quotation mark");
        });
    }

    @Test
    void aRowMayBeShortAndIsThenEmptyAtItsEnd() {
        assertThat(read(HEADING + "emma,standard\n").get(0).cell(SheetColumn.REASON))
                .isEmpty();
    }

    @Test
    void moreRowsThanMayBeAreRefusedWithBothLimits() {
        assertThat(read(HEADING + rows(SheetReader.MOST_ROWS))).hasSize(5000);
        assertThat(refused(HEADING + rows(SheetReader.MOST_ROWS + 1)).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("5000 rows", "2 MB"));
        assertThat(refused(HEADING + "x".repeat(SheetText.MOST_BYTES)).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("5000 rows", "2 MB"));
    }

    @Test
    void aSheetThatWasGivenBackIsReadWithoutWhatWasWrongWithIt() {
        var row = read("problem," + HEADING + "\"wrong; line 2\"," + ROW.replace("A new project", "'-5 days"))
                .get(0);

        assertThat(row.cell(SheetColumn.PERSON)).isEqualTo("emma");
        assertThat(row.cell(SheetColumn.REASON)).isEqualTo("-5 days");
        assertThat(read(HEADING + ROW.replace("A new project", "'-5 days"))
                        .get(0)
                        .cell(SheetColumn.REASON))
                .isEqualTo("'-5 days");
    }

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(each -> ROW).collect(Collectors.joining());
    }

    private static List<SheetRow> read(String sheet) {
        return SheetReader.read(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static SheetRefused refused(String sheet) {
        return refused(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static SheetRefused refused(byte[] sheet) {
        return catchThrowableOfType(SheetRefused.class, () -> SheetReader.read(sheet));
    }
}
