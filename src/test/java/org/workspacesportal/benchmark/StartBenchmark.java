package org.workspacesportal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.PackagedPortal;

/** How long the demo takes from {@code java -jar} until it serves, and what memory it then has. */
class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private final Report report = new Report(
            "Start",
            "The demo with its database in a file, until `/actuator/health` answers 200; `java %s`."
                    .formatted(String.join(" ", RecommendedJvm.OPTIONS)),
            "side",
            "ready after, median",
            "memory then",
            "each round");

    @Test
    void start() throws Exception {
        var folder = Files.createTempDirectory("start");
        measure("`java -jar`, the first time", null, PackagedPortal.JAR, RecommendedJvm.OPTIONS);
        measure("`java -jar`", folder, PackagedPortal.JAR, RecommendedJvm.OPTIONS);
        var unpacked = unpack(folder);
        measure("`java -jar`, unpacked", folder, unpacked, RecommendedJvm.OPTIONS);
        var archive = folder.resolve("portal.aot");
        PackagedPortal.startToStay(folder, unpacked, Map.of(), Map.of(), with(RecommendedJvm.writes(archive)))
                .stop();
        measure(
                "`java -jar`, unpacked, with an archive of its classes",
                folder,
                unpacked,
                with(RecommendedJvm.reads(archive)));
        report.end();
    }

    private void measure(String side, Path folder, Path jar, List<String> options) throws IOException {
        var seconds = new ArrayList<Double>();
        var memory = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var where = folder == null ? Files.createTempDirectory("first-start") : folder;
            var began = System.nanoTime();
            var portal = PackagedPortal.startToStay(where, jar, Map.of(), Map.of(), options);
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

    private static Path unpack(Path folder) throws IOException, InterruptedException {
        var to = folder.resolve("portal");
        run("-Djarmode=tools", "-jar", PackagedPortal.JAR.toString(), "extract", "--destination", to.toString());
        return to.resolve(PackagedPortal.JAR.getFileName());
    }

    private static List<String> with(String option) {
        return Stream.concat(RecommendedJvm.OPTIONS.stream(), Stream.of(option)).toList();
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of(java), Stream.of(arguments)).toList())
                .inheritIO()
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", arguments));
        }
    }
}
