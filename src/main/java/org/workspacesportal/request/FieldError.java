package org.workspacesportal.request;

/**
 * What is wrong with one field of an input.
 *
 * @param field the name of the field as the sender knows it
 * @param said what is wrong, in words for the sender
 */
public record FieldError(String field, Said said) {

    public FieldError(String field, String key, Object... arguments) {
        this(field, Said.of(key, arguments));
    }

    /** What is wrong, in English. */
    public String message() {
        return said.inEnglish();
    }
}
