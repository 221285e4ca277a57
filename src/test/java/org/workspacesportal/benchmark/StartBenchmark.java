package org.workspacesportal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.Installation;

/** How long the demo takes from {@code java -jar} until it serves, and what memory it then has. */
class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private final Report report = new Report(
            "Start",
            "The demo with its database in a file, until `/actuator/health` answers 200; %s."
                    .formatted(Installation.inWords()),
            "side",
            "ready after, median",
            "memory then",
            "each round");

    @Test
    void start() throws Exception {
        var folder = Files.createTempDirectory("start");
        measure("`java -jar`, the first time", null, Installation.packed());
        measure("`java -jar`", folder, Installation.packed());
        var unpacked = Installation.packed().unpacked(folder);
        measure("`java -jar`, unpacked", folder, unpacked);
        measure("`java -jar`, unpacked, with an archive of its classes", folder, unpacked.withArchive(folder));
        report.end();
    }

    private void measure(String side, @Nullable Path folder, Installation installation) throws IOException {
        var seconds = new ArrayList<Double>();
        var memory = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var where = folder == null ? Files.createTempDirectory("first-start") : folder;
            var began = System.nanoTime();
            var portal = installation.start(where, Map.of(), Map.of());
            seconds.add((System.nanoTime() - began) / 1e9);
            memory = portal.residentBytes();
            portal.stop();
        }
        report.add(
                side,
                Report.figure(Report.median(seconds)) + " s",
                memory / 1_000_000 + " MB",
                seconds.stream().map(Report::figure).collect(Collectors.joining(", ")));
    }
}
