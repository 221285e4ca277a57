package org.workspacesportal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CellTest {

    static Stream<Arguments> values() {
        return Stream.of(
                value("=1+1", "'=1+1"),
                value("+1", "'+1"),
                value("-1", "'-1"),
                value("@SUM(A1)", "'@SUM(A1)"),
                value("\t=1", "'\t'=1"),
                value("\ttab", "'\ttab"),
                value("\rcarriage return", "'\rcarriage return"),
                value("\nline feed", "'\nline feed"),
                value("  =1", "'  =1"),
                value("\u00a0\u3000=1", "'\u00a0\u3000=1"),
                value("\ufeff\u200b=1", "'\ufeff\u200b=1"),
                value("\uff1d1\uff0b1", "'\uff1d1\uff0b1"),
                value("\uff0b1", "'\uff0b1"),
                value("\uff0d1", "'\uff0d1"),
                value("\uff20A1", "'\uff20A1"),
                value("\"=1\"", "'\"=1\""),
                value("x;=1", "x;'=1"),
                value("x\";\"=1", "x\";'\"=1"),
                value("x; \t+1", "x; \t'+1"),
                value("a\r\n=1\r\nb", "a\r\n'=1\r\nb"),
                value("a\n- b", "a\n'- b"),
                value(
                        "=HYPERLINK(\"http://127.0.0.1/?x=\"&A1,\"a\")",
                        "'=HYPERLINK(\"http://127.0.0.1/?x=\"&A1,\"a\")"),
                value("@", "'@"),
                same(""),
                same("No budget"),
                same("a = b - c + d @ e"),
                same("one, \"two\"\r\nthree\n"),
                same("mail emma@example.com, -5 %"),
                same("'=1"),
                same("Mozilla/5.0 (X11; Linux x86_64)"),
                same("Żółć 漢字 \ud83d\ude80"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsSentBackIsWhatItWasBefore(String value, String inTheCell) {
        // Of an apostrophe somebody wrote in such a place nobody can tell who wrote it.
        assertThat(Cell.withoutGuard(inTheCell)).isEqualTo(value.equals("'=1") ? "=1" : value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void noValueBecomesAFormulaAndEachIsReadBack(String value, String inTheCell) throws IOException {
        var csv = written("x", Cell.text(value), "y");

        try (var parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            assertThat(parser.getRecords()).singleElement().satisfies(row -> assertThat(row.toList())
                    .containsExactly("x", inTheCell, "y"));
        }
    }

    /** As programs read it for which a semicolon, not a comma, ends a cell. */
    @ParameterizedTest
    @MethodSource("values")
    void nothingBecomesAFormulaForThoseWhoReadSemicolons(String value, String inTheCell) throws IOException {
        assertThat(written("x", Cell.text(value), "y").split("[;\\t\\r\\n]"))
                .noneMatch(
                        cell -> cell.replaceFirst("^[\\s\\p{Z}\\p{Cf}\"]+", "").matches("(?s)[=+\\-@＝＋－＠].*"));
        assertThat(inTheCell.replace("'", "")).isEqualTo(value.replace("'", ""));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(Cell.text(null)).isEmpty();
    }

    private static String written(String... cells) throws IOException {
        var csv = new StringBuilder();
        CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get().printRecord(csv, (Object[]) cells);
        return csv.toString();
    }

    private static Arguments value(String value, String inTheCell) {
        return Arguments.of(value, inTheCell);
    }

    private static Arguments same(String value) {
        return Arguments.of(value, value);
    }
}
