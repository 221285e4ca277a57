package org.workspacesportal.limits;

import java.time.Duration;

/** Somebody does something more often than people do. */
public class TooManyCalls extends RuntimeException {

    private final Duration wait;

    public TooManyCalls(Duration wait) {
        super("Too many calls; try again in " + seconds(wait) + " seconds");
        this.wait = wait;
    }

    /** Whole seconds until the next one is allowed, at least one. */
    public long retryAfter() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
