package org.workspacesportal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.Installation;

/** How fast, and by how many calls, a fleet of desktops is made that was approved at the same moment. */
class FleetBenchmark {

    private static final int SIZE = Integer.getInteger("fleet", 1_000);
    private static final int BEFORE = Integer.getInteger("before", 500);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** Calls made one by one need an hour for as many as {@link #BEFORE}, and there is nothing to learn from them. */
    private static final int BEFORE_CONTRAST = 50;

    private static final Map<String, String> NEITHER_BATCHES_NOR_SCHEDULE =
            Map.of("portal.aws.most-per-call", "1", "portal.provisioning.learns", "false");

    private final Report report = new Report(
            "A fleet approved at once",
            "%,d desktops, after %,d others made before (%d for the contrast), so that the code is warm and the portal knows how long they take; %s; the endpoint allows 2 calls/s and 5 at once, as AWS does, and makes a desktop in 2 minutes, 1 more or less: %d times as fast as AWS. Medians by the time of acceptance."
                    .formatted(SIZE, BEFORE, BEFORE_CONTRAST, Fleet.conditions(), Fleet.FASTER),
            "side",
            "all accepted after",
            "all ready after",
            "AWS calls a desktop",
            "throttled",
            "failed steps",
            "incidents",
            "memory of a node",
            "each round accepted after");

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.recommended(Files.createTempDirectory("installation"));
    }

    @Test
    void fleet() throws Exception {
        add("1 node", run(1, BEFORE, ROUNDS, Map.of()));
        if (!Boolean.getBoolean("one")) {
            add("2 nodes", run(2, BEFORE, ROUNDS, Map.of()));
        }
        if (Boolean.parseBoolean(System.getProperty("contrast", "true"))) {
            // Once: it takes as long as all the others.
            add("1 node, neither batches nor schedule", run(1, BEFORE_CONTRAST, 1, NEITHER_BATCHES_NOR_SCHEDULE));
        }
        report.end();
    }

    private void add(String side, List<Fleet.Result> results) {
        var median = results.stream()
                .sorted(Comparator.comparing(Fleet.Result::accepted))
                .toList()
                .get(results.size() / 2);
        report.add(
                side,
                seconds(median.accepted().toMillis()),
                seconds(median.ready().toMillis()),
                Report.figure((double) median.allCalls() / SIZE) + " " + median.calls(),
                median.throttled(),
                median.failed(),
                median.incidents(),
                median.megabytes() + " MB",
                results.stream()
                        .map(result -> seconds(result.accepted().toMillis()))
                        .collect(Collectors.joining(", ")));
    }

    private static String seconds(long millis) {
        return Report.figure(millis / 1e3) + " s";
    }

    private List<Fleet.Result> run(int nodes, int before, int rounds, Map<String, String> options) throws IOException {
        try (var fleet = new Fleet(installation, SIZE, before, nodes, options)) {
            var results = new ArrayList<Fleet.Result>();
            for (var round = 0; round < rounds; round++) {
                results.add(fleet.make());
                System.out.println(results.get(round));
            }
            return results;
        }
    }
}
