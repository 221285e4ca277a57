package org.workspacesportal.spreadsheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a cell of a spreadsheet: text that no program takes for a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class Cell {

    private static final String UNSEEN = "[\\s\\p{Z}\\p{Cntrl}\\p{Cf}\"&&[^\\t\\r\\n]]*";

    /**
     * Where a formula could begin: in front, and also behind what is no end of a cell to us but is one to a program that takes semicolons or tabs
     * for commas and then no longer knows our quotes.
     */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?<=^|[;\\t\\r\\n])(?=" + UNSEEN + "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])|^(?=" + UNSEEN + "[\\t\\r\\n])");

    private static final Pattern GUARD = Pattern.compile("(?<=^|[;\\t\\r\\n])'(?=" + UNSEEN
            + "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])|^'(?=" + UNSEEN + "[\\t\\r\\n])");

    private Cell() {}

    /** The same without those apostrophes, where somebody sends a table back; an apostrophe somebody wrote themselves in such a place is lost. */
    static String withoutGuard(String text) {
        return GUARD.matcher(text).replaceAll("");
    }

    /** The value with an apostrophe wherever a formula could begin. */
    static String text(@Nullable Object value) {
        return value == null ? "" : BEGINNING.matcher(value.toString()).replaceAll("'");
    }
}
