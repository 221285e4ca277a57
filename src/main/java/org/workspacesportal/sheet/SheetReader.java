package org.workspacesportal.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.workspacesportal.spreadsheet.Sheet;

/** Reads a sheet of desktops for many: CSV as any spreadsheet program writes it, with a heading that names the columns in any order. */
final class SheetReader {

    /** No longer one is read. */
    static final int MOST_ROWS = 5000;

    private final List<SheetRow> rows = new ArrayList<>();
    private final RowErrors errors = new RowErrors();
    private int lastLine;

    private SheetReader() {}

    /**
     * Reads the rows; empty ones are left out.
     *
     * @throws SheetRefused when it is no such sheet, too large, or has no row
     */
    static List<SheetRow> read(byte[] bytes) {
        var text = SheetText.of(bytes);
        if (text.isBlank()) {
            throw refused(1, "onboarding.empty");
        }
        return new SheetReader().rows(text);
    }

    private List<SheetRow> rows(String text) {
        // Lines without anything count as lines in a spreadsheet, too.
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(SheetText.separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            throw refused(lastLine + 1, "onboarding.broken");
        }
        if (!errors.isEmpty()) {
            throw new SheetRefused(errors, List.of());
        }
        if (rows.isEmpty()) {
            throw refused(1, "onboarding.no-rows");
        }
        return rows;
    }

    private void read(CSVParser parser) {
        var records = parser.iterator();
        var heading = SheetHeading.of(records.next());
        while (records.hasNext() && !errors.areMore()) {
            var record = records.next();
            lastLine = line(record);
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (rows.size() == MOST_ROWS) {
                throw refused(line(record), "onboarding.too-large", MOST_ROWS, SheetText.MOST_MEGABYTES);
            }
            rows.add(row(heading, record));
        }
    }

    private SheetRow row(SheetHeading heading, CSVRecord record) {
        IntStream.range(0, record.size())
                .filter(place -> !heading.covers(place))
                .filter(place -> !record.get(place).isBlank())
                .findFirst()
                .ifPresent(place -> errors.add(
                        RowError.of(line(record), null, record.get(place), "onboarding.no-heading", place + 1)));
        var cells = new LinkedHashMap<SheetColumn, String>();
        heading.places().forEach((column, place) -> {
            var cell = place < record.size() ? record.get(place) : "";
            cells.put(column, (heading.isGivenBack() ? Sheet.withoutGuard(cell) : cell).strip());
        });
        return new SheetRow(line(record), cells);
    }

    private static int line(CSVRecord record) {
        return (int) record.getRecordNumber();
    }

    private static SheetRefused refused(int line, String key, Object... arguments) {
        return new SheetRefused(RowError.of(line, null, "", key, arguments));
    }
}
