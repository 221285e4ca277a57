package org.workspacesportal.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of a benchmark: printed, and added to {@code target/benchmarks.md} with the machine it was measured on. */
final class Report {

    private static final Path FILE = Path.of("target", "benchmarks.md");

    private final String title;
    private final List<String> lines = new ArrayList<>();

    /**
     * Begins one.
     *
     * @param title what is measured
     * @param settings under which conditions, in a sentence
     * @param columns what is told of each side
     */
    Report(String title, String settings, String... columns) {
        this.title = title;
        lines.add("## " + title);
        lines.add("");
        lines.add(settings);
        lines.add("");
        lines.add(machine());
        lines.add("");
        lines.add(row(List.of(columns)));
        lines.add(row(Collections.nCopies(columns.length, "---")));
    }

    void add(Object... cells) {
        var line = row(List.of(cells).stream().map(String::valueOf).toList());
        lines.add(line);
        // So that somebody who waits for hours sees it coming.
        System.out.println(title + ": " + line);
    }

    void end() throws IOException {
        lines.add("");
        var text = String.join("\n", lines) + "\n";
        System.out.println("\n" + text);
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The middle one, of an even number the larger of the two. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String machine() {
        var runtime = Runtime.getRuntime();
        return "Machine: %d cores (%s), %s %s, Java %s; of the last minute %s processes ran or wanted to at the beginning."
                .formatted(
                        runtime.availableProcessors(),
                        first(Path.of("/proc/cpuinfo"), "model name").orElse("unknown"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        load());
    }

    private static Optional<String> first(Path file, String name) {
        try (var all = Files.lines(file)) {
            return all.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }

    private static String load() {
        return figure(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
