package org.workspacesportal.monitoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What Prometheus reads of a portal. */
record Scrape(Map<String, Double> values, Map<String, Set<String>> labels, Map<String, String> help) {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)(?: # .*)?$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\S+) (.*)$");

    static Scrape of(String text) {
        var values = new LinkedHashMap<String, Double>();
        var labels = new TreeMap<String, Set<String>>();
        SAMPLE.matcher(text).results().forEach(sample -> {
            var series = labels.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
            var of = new TreeMap<String, String>();
            if (sample.group(2) != null) {
                LABEL.matcher(sample.group(2)).results().forEach(label -> of.put(label.group(1), label.group(2)));
            }
            series.addAll(of.keySet());
            values.put(sample.group(1) + of, Double.valueOf(sample.group(3).replace("+Inf", "Infinity")));
        });
        var help = new HashMap<String, String>();
        HELP.matcher(text).results().forEach(line -> help.put(line.group(1), line.group(2)));
        return new Scrape(values, labels, help);
    }

    /** The value of a series, with all of its labels in alphabetical order. */
    double value(String name, String... labels) {
        var of = new TreeMap<String, String>();
        for (var position = 0; position < labels.length; position += 2) {
            of.put(labels[position], labels[position + 1]);
        }
        var value = values.get(name + of);
        if (value == null) {
            throw new AssertionError("No " + name + of + " among "
                    + values.keySet().stream()
                            .filter(key -> key.startsWith(name))
                            .toList());
        }
        return value;
    }
}
