package org.workspacesportal.process;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After which failure of a step it is tried again when; external tasks are tried again as jobs are. */
@Component
class RetryCycle {

    /** Should whoever releases it never come, it is tried again all the same. */
    private static final Duration LONG = Duration.ofDays(1);

    private final FailedJobRetryConfiguration cycle;

    RetryCycle(ProcessEngineConfiguration configuration) {
        this.cycle = ParseUtil.parseRetryIntervals(
                ((ProcessEngineConfigurationImpl) configuration).getFailedJobRetryTimeCycle());
    }

    /**
     * What becomes of a step that has failed.
     *
     * @param left how many tries there were left before, null before the first failure
     */
    Next after(@Nullable Integer left) {
        var before = before(left);
        var failures = cycle.getRetries() - before;
        List<String> intervals = cycle.getRetryIntervals();
        var interval = intervals.get(Math.max(0, Math.min(failures, intervals.size() - 1)));
        var after = Math.max(0, before - 1);
        // Given up, it is locked no longer: whoever increments its retries wants it tried now.
        return new Next(after, after == 0 ? Duration.ZERO : length(interval));
    }

    /**
     * What becomes of a step that waits until somebody has it tried again: it has failed no more often than before.
     *
     * @param left how many tries there were left before, null before the first failure
     */
    Next until(@Nullable Integer left) {
        return new Next(before(left), LONG);
    }

    private int before(@Nullable Integer left) {
        return left == null ? cycle.getRetries() : left;
    }

    private static Duration length(String interval) {
        try {
            var now = ClockUtil.getCurrentTime();
            return Duration.between(
                    now.toInstant(),
                    new DurationHelper(interval, now).getDateAfter(now).toInstant());
        } catch (Exception unreadable) {
            // The engine has read the same text when it started.
            throw new IllegalStateException(interval, unreadable);
        }
    }

    /**
     * The next try.
     *
     * @param left how many tries are left; with none it is an incident
     * @param delay when the next one is
     */
    record Next(int left, Duration delay) {}
}
