package org.workspacesportal.request;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as forms send it, {@code 2027-03-31}; some send midnight behind it, which is cut off. */
public final class IsoDay {

    private IsoDay() {}

    /** The day, or null where the text is none. */
    public static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""), DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
