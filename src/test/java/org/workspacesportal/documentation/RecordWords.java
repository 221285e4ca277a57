package org.workspacesportal.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What sources say about the components of records. */
public final class RecordWords {

    private static final Pattern PARAMETER =
            Pattern.compile("@param (\\w+) ((?:(?!@param|@throws).)+)", Pattern.DOTALL);

    private RecordWords() {}

    /** Of the only record of that name; nothing where there is none. */
    public static Map<String, String> ofAnyNamed(String name) throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var text = Files.readString(source);
                if (text.contains("record " + name + "(")) {
                    return inWords(javadoc(text, name));
                }
            }
            return Map.of();
        }
    }

    private static Map<String, String> inWords(String javadoc) {
        return of(javadoc).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue()
                .replaceAll("\\{@\\w+ ([^{}]*)}", "$1")));
    }

    /** The Javadoc of a record, on one line. */
    static String javadoc(String source, String record) {
        var at = source.indexOf("record " + record + "(");
        return source.substring(source.lastIndexOf("/**", at) + 3, source.lastIndexOf("*/", at))
                .replaceAll("\\s*\\n\\s*\\* ?", " ")
                .strip();
    }

    /** What a Javadoc says of each component. */
    static Map<String, String> of(String javadoc) {
        return PARAMETER
                .matcher(javadoc)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2).strip()));
    }
}
