package org.workspacesportal.selfcheck;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Makes all checks beside each other, none of which takes longer than it may or keeps another from being made. */
final class Round {

    private final Duration limit;

    Round(Duration limit) {
        this.limit = limit;
    }

    /** The lines of all checks, in their order. */
    List<Result> make(List<? extends Check> checks) {
        var threads = new CustomizableThreadFactory("check-");
        threads.setDaemon(true);
        var callers = Executors.newCachedThreadPool(threads);
        var end = System.nanoTime() + limit.toNanos();
        try {
            var answers = new LinkedHashMap<Check, Future<List<Result>>>();
            checks.forEach(check -> answers.put(check, callers.submit(check::look)));
            return answers.entrySet().stream()
                    .flatMap(answer -> lines(answer.getKey(), answer.getValue(), end).stream())
                    .toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private List<Result> lines(Check check, Future<List<Result>> answer, long end) {
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return List.of(Result.failed(
                    check.what(),
                    "no answer within %d s. See that it can be reached from this machine"
                            .formatted(limit.toSeconds())));
        } catch (ExecutionException failed) {
            return List.of(Result.failed(check.what(), Words.of(failed.getCause())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(Result.failed(check.what(), "interrupted"));
        }
    }
}
