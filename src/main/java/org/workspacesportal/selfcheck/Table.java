package org.workspacesportal.selfcheck;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes results for people to read. */
final class Table {

    private Table() {}

    static String of(List<Result> results) {
        var width = results.stream()
                .mapToInt(result -> result.what().length())
                .max()
                .orElse(1);
        var lines = results.stream()
                .map(result -> line(width, result.what(), word(result.verdict()), result.detail()))
                .collect(Collectors.joining("\n"));
        return line(width, "what", "", "detail, what to do") + "\n" + lines + "\n\n" + summary(results) + "\n";
    }

    private static String line(int width, String what, String verdict, String detail) {
        return String.format(Locale.ROOT, "%-" + width + "s | %-7s | %s", what, verdict, oneLine(detail));
    }

    /** What others say may have line ends and other signs that a terminal obeys. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String summary(List<Result> results) {
        return "%d ok, %d warnings, %d failed. Nothing has been changed."
                .formatted(count(results, Verdict.OK), count(results, Verdict.WARNING), count(results, Verdict.FAILED));
    }

    private static long count(List<Result> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
