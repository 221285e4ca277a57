package org.workspacesportal.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A gauge of what was counted in the database, one value for each kind; a kind that has been there stays, with 0. */
final class Counted {

    private static final String SAME = "; the same at all nodes: take the max, do not add";

    private final MeterRegistry meters;
    private final String name;
    private final String unit;
    private final String description;
    private final String tag;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    Counted(MeterRegistry meters, String name, String unit, String description, String tag) {
        this.meters = meters;
        this.name = name;
        this.unit = unit;
        this.description = description + SAME;
        this.tag = tag;
    }

    /** One without kinds. */
    Counted(MeterRegistry meters, String name, String unit, String description) {
        this(meters, name, unit, description, "");
    }

    /** Whoever reads meanwhile finds each kind, with the value before or the one after. */
    void set(Map<String, ? extends Number> counted) {
        values.replaceAll((kind, before) -> counted.containsKey(kind) ? before : 0d);
        counted.forEach((kind, value) -> {
            if (values.put(kind, value.doubleValue()) == null) {
                register(kind);
            }
        });
    }

    void set(Number value) {
        set(Map.of("", value));
    }

    private void register(String kind) {
        Gauge.builder(name, () -> values.get(kind))
                .baseUnit(unit)
                .description(description)
                .tags(tag.isEmpty() ? Tags.empty() : Tags.of(tag, kind))
                .register(meters);
    }
}
