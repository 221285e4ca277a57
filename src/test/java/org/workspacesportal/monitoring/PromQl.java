package org.workspacesportal.monitoring;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an expression of Prometheus asks for: its metrics, each with the labels it is chosen by, and the labels it is grouped by. */
record PromQl(Map<String, Set<String>> metrics, Set<String> groupedBy) {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern TIME = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern METRIC =
            Pattern.compile("(?<![\\w:.])([a-zA-Z_:][\\w:]*)\\s*(?:\\{([^}]*)}|(?![\\w:]*\\s*\\())");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by", "without");

    static PromQl of(String expression) {
        var bare = TIME.matcher(TEXT.matcher(expression).replaceAll("")).replaceAll("");
        var groupedBy = new TreeSet<String>();
        GROUPING.matcher(bare).results().forEach(group -> groupedBy.addAll(names(group.group(1))));
        var metrics = new TreeMap<String, Set<String>>();
        METRIC.matcher(GROUPING.matcher(bare).replaceAll(""))
                .results()
                .filter(metric -> !WORDS.contains(metric.group(1)))
                .forEach(metric -> metrics.computeIfAbsent(metric.group(1), name -> new TreeSet<>())
                        .addAll(metric.group(2) == null ? Set.of() : names(metric.group(2))));
        return new PromQl(metrics, groupedBy);
    }

    private static Set<String> names(String list) {
        var names = new HashSet<String>();
        NAME.matcher(list).results().forEach(name -> names.add(name.group()));
        return names;
    }
}
