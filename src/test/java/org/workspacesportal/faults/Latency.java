package org.workspacesportal.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;

/** How long pages take, before and after a fault. */
final class Latency {

    private static final int CALLS = 20;
    private static final Duration HARDLY_NOTICED = Duration.ofMillis(200);

    private final Cluster cluster;
    private Duration usual = Duration.ZERO;

    Latency(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Notes how long they take now. */
    void learn() {
        measure();
        usual = measure();
    }

    /** How long it takes from now on until they take as long as usual. */
    Duration recovery(Duration patience) {
        var since = Instant.now();
        var over = since.plus(patience);
        while (measure().compareTo(usual.multipliedBy(2).plus(HARDLY_NOTICED)) > 0
                && Instant.now().isBefore(over)) {
            // Still slow.
        }
        return Duration.between(since, Instant.now());
    }

    /** The 95th of a hundred. */
    private Duration measure() {
        var times = new ArrayList<Duration>();
        for (var node : cluster.up()) {
            var client = node.client();
            for (var call = 0; call < CALLS; call++) {
                var before = Instant.now();
                try {
                    client.get("approver", "/approvals");
                } catch (RuntimeException noAnswer) {
                    // Then the time is what counts.
                }
                times.add(Duration.between(before, Instant.now()));
            }
        }
        Collections.sort(times);
        return times.isEmpty() ? Duration.ofHours(1) : times.get(times.size() * 95 / 100);
    }
}
