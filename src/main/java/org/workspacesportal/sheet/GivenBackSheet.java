package org.workspacesportal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.language.Words;
import org.workspacesportal.spreadsheet.Sheet;

/** A refused sheet to take along: as it was sent, with what is wrong in front of each row, so that it can be mended and sent again. */
final class GivenBackSheet {

    private GivenBackSheet() {}

    static byte[] of(SheetRefused refused, Words words) {
        var problems = new HashMap<Integer, List<String>>();
        refused.errors().forEach(error -> problems.computeIfAbsent(error.line(), none -> new ArrayList<>())
                .add((error.column() == null ? "" : error.column() + ": ") + words.said(error.said())));
        var to = new ByteArrayOutputStream();
        try {
            var sheet = Sheet.begin(
                    to,
                    Stream.concat(Stream.of(SheetColumn.PROBLEM), SheetColumn.titles().stream())
                            .toArray(String[]::new));
            for (var row : refused.rows()) {
                var said = Objects.requireNonNullElse(problems.get(row.line()), List.<String>of());
                sheet.row(Stream.concat(
                                Stream.of(String.join("; ", said)),
                                Stream.of(SheetColumn.values()).map(row::cell))
                        .toArray(GivenBackSheet::cells));
            }
            sheet.end();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return to.toByteArray();
    }

    private static @Nullable Object[] cells(int count) {
        return new @Nullable Object[count];
    }
}
