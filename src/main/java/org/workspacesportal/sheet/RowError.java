package org.workspacesportal.sheet;

import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Said;

/**
 * What is wrong in a sheet.
 *
 * @param line the line as a spreadsheet shows it; 1 is the heading
 * @param column the heading of the column, null where the whole line is meant
 * @param value what stands there, shortened
 * @param said what is wrong with it
 */
public record RowError(int line, @Nullable String column, String value, Said said) {

    private static final int SHOWN = 40;

    /** Shortens what stands there. */
    public RowError {
        var one = value.replaceAll("\\s+", " ").strip();
        value = one.codePointCount(0, one.length()) > SHOWN
                ? one.substring(0, one.offsetByCodePoints(0, SHOWN)) + "\u2026"
                : one;
    }

    static RowError of(int line, @Nullable String column, String value, String key, Object... arguments) {
        return new RowError(line, column, value, Said.of(key, arguments));
    }

    static RowError of(SheetRow row, SheetColumn column, Said said) {
        return new RowError(row.line(), column.title(), row.cell(column), said);
    }

    /** What is wrong, in English, for programs. */
    public String message() {
        return said.inEnglish();
    }
}
