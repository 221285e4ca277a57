package org.workspacesportal.documentation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One setting as the page of all of them shows it.
 *
 * @param name as it is written in a file
 * @param type its Java type
 * @param standard its default, null where there is none
 * @param meaning one sentence
 * @param room package it belongs to
 */
record Setting(String name, String type, @Nullable String standard, String meaning, String room) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.lang.String", "text"),
            Map.entry("java.lang.Integer", "number"),
            Map.entry("java.lang.Double", "number"),
            Map.entry("java.math.BigDecimal", "amount"),
            Map.entry("java.lang.Boolean", "`true`, `false`"),
            Map.entry("java.time.Duration", "duration"),
            Map.entry("org.springframework.util.unit.DataSize", "size"),
            Map.entry("java.net.URI", "address"),
            Map.entry("java.nio.file.Path", "file"),
            Map.entry("javax.naming.ldap.LdapName", "LDAP name"),
            Map.entry("org.workspacesportal.limits.Allowance", "number per time"));

    /** The row of the table, with the defaults that a profile brings along. */
    String row(Map<String, String> profiles) {
        var standards = Stream.concat(
                        Stream.ofNullable(standard)
                                .filter(text -> !text.isEmpty())
                                .map(this::written),
                        profiles.entrySet().stream()
                                .filter(own -> !own.getValue().equals("`" + standard + "`"))
                                .map(own -> own.getKey() + ": " + own.getValue()))
                .collect(Collectors.joining("; "));
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(name, variable(), typeForPeople(), standards.isEmpty() ? "none" : standards, sentence());
    }

    /** Maps by names of one's own have none: the environment knows no small letters. */
    private String variable() {
        return name.contains("<") || type.startsWith("java.util.Map")
                ? ""
                : "`"
                        + name.replace("[]", "_0_")
                                .replace(".", "_")
                                .replace("__", "_")
                                .replace("-", "")
                                .toUpperCase(Locale.ROOT)
                        + "`";
    }

    private String typeForPeople() {
        if (type.startsWith("java.util.List<")) {
            return "list";
        }
        if (type.startsWith("java.util.Map<")) {
            return "by name";
        }
        var simple = TYPES.get(type);
        return simple == null ? choices() : simple;
    }

    private String choices() {
        try {
            var constants = Class.forName(type).getEnumConstants();
            if (constants == null) {
                throw new IllegalStateException(name + " has the type " + type + ", for which there is no word");
            }
            return Stream.of(constants)
                    .map(constant -> "`" + small(((Enum<?>) constant).name()) + "`")
                    .collect(Collectors.joining(", "));
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(name, unknown);
        }
    }

    private String written(String text) {
        var inside = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        return "`" + (TYPES.containsKey(type) || type.startsWith("java.util.") ? inside : small(inside)) + "`";
    }

    private static String small(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String sentence() {
        return meaning.replaceAll("\\{@\\w+ ([^{}]*(?:\\{\\w*}[^{}]*)*)}", "`$1`")
                .replace("|", "\\|");
    }
}
