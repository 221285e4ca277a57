package org.workspacesportal.lease;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.IsoDay;

/**
 * The last day somebody wants, checked for shape.
 *
 * @param lastDay the day, today or later; null for without end
 */
record LeaseForm(@Nullable LocalDate lastDay) {

    static final String LAST_DAY = "lastDay";

    private static final int YEARS = 10;
    private static final int LONGEST_TEXT = 40;

    /**
     * Reads a form as it came in.
     *
     * @param values field by name; an empty text, and nothing, counts as without end
     * @param today the day on which it is read
     * @throws InvalidInput naming a field that is malformed or unknown
     */
    static LeaseForm of(Map<String, ? extends @Nullable Object> values, LocalDate today) {
        var unknown = new TreeMap<String, Object>(values)
                .keySet().stream()
                        .filter(name -> !name.equals(LAST_DAY))
                        .map(name -> new FieldError(name, "unknown-field"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        if (!values.containsKey(LAST_DAY)) {
            throw new InvalidInput(LAST_DAY, "missing");
        }
        return new LeaseForm(day(values.get(LAST_DAY), today));
    }

    private static @Nullable LocalDate day(@Nullable Object value, LocalDate today) {
        if (value == null || value.equals("")) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new InvalidInput(LAST_DAY, "not-a-text");
        }
        var day = text.length() > LONGEST_TEXT ? null : IsoDay.parse(text);
        if (day == null) {
            throw new InvalidInput(LAST_DAY, "not-a-date", today.plusMonths(1));
        }
        if (day.isBefore(today)) {
            throw new InvalidInput(LAST_DAY, "not-past");
        }
        if (day.isAfter(today.plusYears(YEARS))) {
            throw new InvalidInput(LAST_DAY, "lease.ten-years");
        }
        return day;
    }
}
