package org.workspacesportal.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a service of AWS did lately, as seen from this node since it started.
 *
 * @param lastSuccess when it last did as it was asked, or said no to what was asked
 * @param lastFailure when it last was too busy, out of order, not reached, or did not let us in
 * @param lastFailureWords what was called and what came of it, in AWS's names alone; its sentences would name people and keys
 * @param callsInLastHour how often it was called within the last hour
 * @param failuresInLastHour how many of these calls failed
 */
public record ServiceHealth(
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String lastFailureWords,
        int callsInLastHour,
        int failuresInLastHour) {

    /** Whether its latest call failed. */
    public boolean isFailing() {
        return lastFailure != null && (lastSuccess == null || lastSuccess.isBefore(lastFailure));
    }
}
