package org.workspacesportal.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.IsoDay;
import org.workspacesportal.request.PlainText;

/**
 * Whom a person names as deputy, and for how long, checked for shape.
 *
 * @param deputy id of the person who is to stand in; whether they exist is not checked here
 * @param firstDay the first day
 * @param lastDay the last day, today or later, at most a year ahead
 */
record DeputyForm(String deputy, LocalDate firstDay, LocalDate lastDay) {

    static final String DEPUTY = "deputy";
    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";

    private static final Set<String> FIELDS = Set.of(DEPUTY, FIRST_DAY, LAST_DAY);

    /**
     * Reads a form as it came in.
     *
     * @param values field by name; an empty text counts as missing
     * @param today the day on which it is read
     * @throws InvalidInput naming every field that is missing, malformed or unknown
     */
    static DeputyForm of(Map<String, String> values, LocalDate today) {
        return new Reader(values, today).read();
    }

    /** Reads field after field and collects what is wrong, so that the sender learns everything at once. */
    private static final class Reader {

        private final Map<String, String> values;
        private final LocalDate today;
        private final List<FieldError> errors = new ArrayList<>();

        Reader(Map<String, String> values, LocalDate today) {
            this.values = values;
            this.today = today;
        }

        DeputyForm read() {
            new TreeMap<>(values)
                    .keySet().stream()
                            .filter(name -> !FIELDS.contains(name))
                            .forEach(name -> refuse(name, "unknown-field"));
            var deputy = text(DEPUTY, 64);
            var first = day(FIRST_DAY);
            var last = day(LAST_DAY);
            if (first != null && first.isBefore(today.minusYears(1))) {
                refuse(FIRST_DAY, "within-a-year");
            }
            if (last != null && last.isBefore(today)) {
                refuse(LAST_DAY, "not-past");
            } else if (last != null && last.isAfter(today.plusYears(1))) {
                refuse(LAST_DAY, "within-a-year");
            } else if (first != null && last != null && last.isBefore(first)) {
                refuse(LAST_DAY, "before-first-day");
            }
            if (deputy == null || first == null || last == null || !errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return new DeputyForm(deputy, first, last);
        }

        private @Nullable String text(String field, int limit) {
            try {
                var checked = PlainText.checked(field, values.getOrDefault(field, ""), limit);
                if (!checked.isEmpty()) {
                    return checked;
                }
                refuse(field, "missing");
            } catch (InvalidInput invalid) {
                errors.addAll(invalid.errors());
            }
            return null;
        }

        private @Nullable LocalDate day(String field) {
            var text = text(field, 100);
            if (text == null) {
                return null;
            }
            var day = IsoDay.parse(text);
            if (day == null) {
                refuse(field, "not-a-date", today.plusDays(7));
            }
            return day;
        }

        private void refuse(String field, String key, Object... arguments) {
            errors.add(new FieldError(field, key, arguments));
        }
    }
}
