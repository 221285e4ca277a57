package org.workspacesportal.desktop;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had a desktop do.
 *
 * @param what what it is to do
 * @param since since when
 * @param until when it is overdue
 */
record Errand(Doing what, Instant since, Instant until) {

    private static final String REBOOTING = "REBOOTING";

    /** A desktop that is to reboot still runs in the first moment. */
    private static final Duration BEGINS_WITHIN = Duration.ofMinutes(1);

    /**
     * Whether it is done.
     *
     * @param before the state in which the desktop was seen before
     * @param state the state it is in now
     */
    boolean isDone(@Nullable String before, String state, Instant now) {
        return state.equals(what.goal())
                && (what != Doing.REBOOT || REBOOTING.equals(before) || !now.isBefore(since.plus(BEGINS_WITHIN)));
    }

    boolean isOverdue(Instant now) {
        return !now.isBefore(until);
    }
}
