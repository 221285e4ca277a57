package org.workspacesportal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was done how often and what broke, as a table in {@code target/faults.md}. */
final class FaultTable {

    private static final Path FILE = Path.of("target", "faults.md");
    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    private record Row(int runs, int violations, int errors, String note) {

        Row and(Row more) {
            return new Row(
                    runs + more.runs,
                    violations + more.violations,
                    errors + more.errors,
                    (note + " " + more.note).strip());
        }
    }

    private FaultTable() {}

    static synchronized void add(String fault, int runs, List<Violation> violations, List<String> errors, String note) {
        ROWS.merge(fault, new Row(runs, violations.size(), errors.size(), note), Row::and);
        write();
    }

    /** Says more about it. */
    static synchronized void note(String fault, String note) {
        ROWS.computeIfPresent(fault, (name, row) -> row.and(new Row(0, 0, 0, note)));
        write();
    }

    private static void write() {
        var rows = ROWS.entrySet().stream()
                .map(row -> "| %s | %d | %d | %d | %s |"
                        .formatted(
                                row.getKey(),
                                row.getValue().runs(),
                                row.getValue().violations(),
                                row.getValue().errors(),
                                row.getValue().note()))
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(FILE, """
                    | fault | runs | violations | unexplained errors in logs | |
                    |---|---|---|---|---|
                    """ + rows + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
