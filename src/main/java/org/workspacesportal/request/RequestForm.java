package org.workspacesportal.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for, checked for shape; the same for every way of asking.
 *
 * @param offer id of an offer; whether it exists is the catalogue's to say
 * @param runningMode how the desktop is to run
 * @param reason why, in the requester's words, 1 to 2,000 characters
 * @param neededUntil the last day it is needed, if known
 * @param forUser id of the person it is for, when that is not the requester
 */
public record RequestForm(
        String offer,
        RunningMode runningMode,
        String reason,
        @Nullable LocalDate neededUntil,
        @Nullable String forUser) {

    public static final String OFFER = "offer";
    public static final String RUNNING_MODE = "runningMode";
    public static final String REASON = "reason";
    public static final String NEEDED_UNTIL = "neededUntil";
    public static final String FOR_USER = "forUser";

    /** Room enough for a reason, and safely below what a process variable can hold. */
    public static final int REASON_LIMIT = 2000;

    private static final Set<String> FIELDS = Set.of(OFFER, RUNNING_MODE, REASON, NEEDED_UNTIL, FOR_USER);

    /**
     * Reads a form as it came in.
     *
     * @param values field by name; an empty text counts as missing
     * @param today the day on which it is read
     * @throws InvalidInput naming every field that is missing, malformed or unknown
     */
    public static RequestForm of(Map<String, ?> values, LocalDate today) {
        return new Reader(values).read(today);
    }

    /** Id of the person who gets the desktop. */
    public String owner(String requester) {
        return forUser == null ? requester : forUser;
    }

    /** Reads field after field and collects what is wrong, so that the sender learns everything at once. */
    private static final class Reader {

        private final Map<String, ?> values;
        private final List<FieldError> errors = new ArrayList<>();

        Reader(Map<String, ?> values) {
            this.values = values;
        }

        RequestForm read(LocalDate today) {
            new TreeMap<>(values)
                    .keySet().stream()
                            .filter(name -> !FIELDS.contains(name))
                            .forEach(name -> refuse(shown(name), "unknown-field"));
            var offer = text(OFFER, 100);
            var runningMode = runningMode(text(RUNNING_MODE, 100));
            var reason = text(REASON, REASON_LIMIT);
            var neededUntil = day(text(NEEDED_UNTIL, 100), today);
            var forUser = text(FOR_USER, 64);
            if (offer == null) {
                refuse(OFFER, "missing");
            }
            if (reason == null) {
                refuse(REASON, "missing");
            }
            if (offer == null || runningMode == null || reason == null || !errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return new RequestForm(offer, runningMode, reason, neededUntil, forUser);
        }

        /** Tasklist inserts our messages as HTML: what a sender made up is repeated only where it is a plain name. */
        private static String shown(String name) {
            return name.matches("[\\w.-]{1,60}") ? name : "a field without a plain name";
        }

        private @Nullable String text(String field, int limit) {
            var value = values.get(field);
            if (value == null) {
                return null;
            }
            if (!(value instanceof String text)) {
                refuse(field, "not-a-text");
                return "";
            }
            try {
                var checked = PlainText.checked(field, text, limit);
                return checked.isEmpty() ? null : checked;
            } catch (InvalidInput invalid) {
                errors.addAll(invalid.errors());
                return "";
            }
        }

        private @Nullable RunningMode runningMode(@Nullable String text) {
            if (text == null) {
                refuse(RUNNING_MODE, "missing");
                return null;
            }
            try {
                return RunningMode.valueOf(text);
            } catch (IllegalArgumentException unknown) {
                refuse(RUNNING_MODE, "running-mode");
                return null;
            }
        }

        private @Nullable LocalDate day(@Nullable String text, LocalDate today) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            var day = IsoDay.parse(text);
            if (day == null) {
                refuse(NEEDED_UNTIL, "not-a-date", today.plusMonths(3));
            } else if (!day.isAfter(today) || day.isAfter(today.plusYears(10))) {
                refuse(NEEDED_UNTIL, "needed-until");
            }
            return day;
        }

        private void refuse(String field, String key, Object... arguments) {
            if (errors.stream().noneMatch(error -> error.field().equals(field))) {
                errors.add(new FieldError(field, key, arguments));
            }
        }
    }
}
