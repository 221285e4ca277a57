package org.workspacesportal.localaws;

import java.time.Duration;
import java.time.Instant;

/** Lets so many pass at once and so many per second after that. */
final class TokenBucket {

    private final double perSecond;
    private final double burst;
    private double tokens;
    private Instant filledAt;

    TokenBucket(double perSecond, double burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = now;
    }

    boolean take(Instant now) {
        return take(1, now);
    }

    /** Lets a group pass when one of it could; the rest of the group is paid for by waiting longer afterwards. */
    synchronized boolean take(int group, Instant now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens -= group;
        return true;
    }

    private void fill(Instant now) {
        if (now.isAfter(filledAt)) {
            var seconds = Duration.between(filledAt, now).toNanos() / 1e9;
            tokens = Math.min(burst, tokens + seconds * perSecond);
            filledAt = now;
        }
    }
}
