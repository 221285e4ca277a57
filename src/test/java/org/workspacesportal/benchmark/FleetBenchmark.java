package org.workspacesportal.benchmark;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How fast, and by how many calls, a fleet of desktops is made that was approved at the same moment. */
class FleetBenchmark {

    private static final int SIZE = Integer.getInteger("fleet", 1_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private static final Map<String, String> NEITHER_BATCHES_NOR_SCHEDULE =
            Map.of("portal.aws.most-per-call", "1", "portal.provisioning.learns", "false");

    @Test
    void fleet() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            run("1 node", 1, Map.of());
            if (!Boolean.getBoolean("one")) {
                run("2 nodes", 2, Map.of());
            }
        }
        if (Boolean.parseBoolean(System.getProperty("contrast", "true"))) {
            // Once: it takes as long as all the others.
            run("1 node, neither batches nor schedule", 1, NEITHER_BATCHES_NOR_SCHEDULE);
        }
    }

    private static void run(String title, int nodes, Map<String, String> options) throws Exception {
        try (var fleet = new Fleet(SIZE, nodes, options)) {
            fleet.approve();
            fleet.awaitReady();
            var result = fleet.result();
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %5d desktops, all accepted after %6.1f s, ready after %6.1f s, %5d calls (%.2f a desktop) %s, throttled %d, failed steps %d, incidents %d, %d MB%n",
                    title,
                    result.created(),
                    result.accepted().toMillis() / 1e3,
                    result.ready().toMillis() / 1e3,
                    result.allCalls(),
                    (double) result.allCalls() / SIZE,
                    result.calls(),
                    result.throttled(),
                    result.failed(),
                    result.incidents(),
                    result.megabytes());
        }
    }
}
