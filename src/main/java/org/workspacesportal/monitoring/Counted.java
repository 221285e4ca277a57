package org.workspacesportal.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.TreeMap;

/** A gauge of what was counted in the database, one value for each kind; a kind that has been there stays, with 0. */
final class Counted {

    private static final String SAME = "; the same at all nodes: take the max, do not add";

    private final MultiGauge gauge;
    private final String tag;
    private final Map<String, Double> values = new TreeMap<>();

    Counted(MeterRegistry meters, String name, String unit, String description, String tag) {
        this.gauge = MultiGauge.builder(name)
                .baseUnit(unit)
                .description(description + SAME)
                .register(meters);
        this.tag = tag;
    }

    /** One without kinds. */
    Counted(MeterRegistry meters, String name, String unit, String description) {
        this(meters, name, unit, description, "");
    }

    void set(Map<String, ? extends Number> counted) {
        values.replaceAll((kind, before) -> 0d);
        counted.forEach((kind, value) -> values.put(kind, value.doubleValue()));
        gauge.register(
                values.entrySet().stream()
                        .map(each ->
                                Row.of(tag.isEmpty() ? Tags.empty() : Tags.of(tag, each.getKey()), each.getValue()))
                        .toList(),
                true);
    }

    void set(Number value) {
        set(Map.of("", value));
    }
}
