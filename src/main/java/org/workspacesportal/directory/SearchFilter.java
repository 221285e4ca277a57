package org.workspacesportal.directory;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter for entries in which every value is text, whatever characters it has (RFC 4515). */
final class SearchFilter {

    private final StringBuilder conditions;

    SearchFilter(String kindOfEntry) {
        this.conditions = new StringBuilder(kindOfEntry);
    }

    SearchFilter with(String attribute, @Nullable String value) {
        if (value != null) {
            conditions.append(equal(attribute, value));
        }
        return this;
    }

    SearchFilter withOneOf(String attribute, String @Nullable [] values) {
        if (values != null && values.length > 0) {
            conditions.append(
                    Stream.of(values).map(value -> equal(attribute, value)).collect(Collectors.joining("", "(|", ")")));
        }
        return this;
    }

    /** A value in which {@code *} stands for any text. */
    SearchFilter like(String attribute, @Nullable String pattern) {
        if (pattern != null) {
            conditions.append(Stream.of(pattern.split("\\*", -1))
                    .map(SearchFilter::escape)
                    .collect(Collectors.joining("*", "(" + attribute + "=", ")")));
        }
        return this;
    }

    @Override
    public String toString() {
        return "(&" + conditions + ")";
    }

    private static String equal(String attribute, String value) {
        return "(" + attribute + "=" + escape(value) + ")";
    }

    private static String escape(String value) {
        return value.replace("\\", "\\5c")
                .replace("*", "\\2a")
                .replace("(", "\\28")
                .replace(")", "\\29")
                .replace("\0", "\\00");
    }
}
