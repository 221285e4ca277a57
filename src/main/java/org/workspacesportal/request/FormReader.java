package org.workspacesportal.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a form as it came in, field after field, and collects what is wrong, so that the sender learns everything at once. */
class FormReader {

    private static final int SHORT = 100;

    private final Map<String, ?> values;
    private final List<FieldError> errors = new ArrayList<>();

    FormReader(Map<String, ?> values, Set<String> fields) {
        this.values = values;
        new TreeMap<>(values)
                .keySet().stream()
                        .filter(name -> !fields.contains(name))
                        .forEach(name -> refuse(shown(name), "unknown-field"));
    }

    /** Tasklist inserts our messages as HTML: what a sender made up is repeated only where it is a plain name. */
    private static String shown(String name) {
        return name.matches("[\\w.-]{1,60}") ? name : "a field without a plain name";
    }

    /** What stands in a field; null where nothing does, and an empty text where it is no good, which is noted. */
    @Nullable
    String text(String field, int limit) {
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

    @Nullable
    String text(String field) {
        return text(field, SHORT);
    }

    /** One of the values of an enumeration; null where it is missing, or none of them, which is noted under that key. */
    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, String key) {
        var text = text(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            refuse(field, key);
            return null;
        }
    }

    /** A whole number; programs may send it as one. Null where it is missing or none, which is noted. */
    @Nullable
    Integer number(String field) {
        if (values.get(field) instanceof Integer number) {
            return number;
        }
        var text = text(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}")) {
            refuse(field, "not-a-number");
            return null;
        }
        return Integer.valueOf(text);
    }

    void refuse(String field, String key, Object... arguments) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, key, arguments));
        }
    }

    boolean isWrong() {
        return !errors.isEmpty();
    }

    InvalidInput refusal() {
        return new InvalidInput(errors);
    }
}
