package org.workspacesportal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.workspacesportal.request.InvalidInput;

/**
 * Days in a row, each from midnight to midnight UTC.
 *
 * @param from the first one
 * @param until the last one
 */
record Days(LocalDate from, LocalDate until) {

    private static final int USUAL = 30;

    /**
     * The days somebody asked for; what they left out is chosen so that it makes 30 days or ends today.
     *
     * @throws InvalidInput naming the day that is none, or that comes too early
     */
    static Days of(String from, String until, LocalDate today) {
        var last = until.isBlank() ? today : day("until", until);
        var first = from.isBlank() ? last.minusDays(USUAL - 1L) : day("from", from);
        if (last.isBefore(first)) {
            throw until.isBlank()
                    ? new InvalidInput("from", "days.future")
                    : new InvalidInput("until", "days.before", first);
        }
        return new Days(first, last);
    }

    Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment that is no longer in them. */
    Instant end() {
        return until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String field, String text) {
        try {
            var day = LocalDate.parse(text.strip());
            // No database knows all the years that Java does.
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Said below, in the same words.
        }
        throw new InvalidInput(field, "days.not-a-day", "2026-11-30");
    }
}
