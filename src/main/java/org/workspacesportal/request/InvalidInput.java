package org.workspacesportal.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An input was refused; nothing was stored. */
public class InvalidInput extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, key, arguments)));
    }

    /** What is wrong by field, for a page that says it beside each. */
    public Map<String, Said> byField() {
        return errors.stream()
                .collect(Collectors.toMap(
                        FieldError::field, FieldError::said, (first, second) -> first, LinkedHashMap::new));
    }

    /** What is wrong, field by field; never empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
