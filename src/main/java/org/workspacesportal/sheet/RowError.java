package org.workspacesportal.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Said;

/**
 * What is wrong in a sheet.
 *
 * @param line the line as a spreadsheet shows it; 1 is the heading
 * @param column the heading of the column, as it was written where nobody knows it; null where the whole line is meant
 * @param value what stands there, shortened, and without what cannot be shown; empty where nothing does
 * @param said what is wrong with it
 */
public record RowError(int line, @Nullable String column, String value, Said said) {

    private static final int SHOWN = 40;

    /** What has no look, or changes that of what is around it. */
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** Shortens what was written. */
    public RowError {
        column = column == null ? null : shown(column);
        value = shown(value);
    }

    private static String shown(String text) {
        var one = text.replaceAll("\\s+", " ").strip();
        var cut = one.codePointCount(0, one.length()) > SHOWN
                ? one.substring(0, one.offsetByCodePoints(0, SHOWN)) + "\u2026"
                : one;
        return UNSHOWABLE.matcher(cut).replaceAll("\uFFFD");
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
