package org.workspacesportal.aws;

import java.time.Duration;

/**
 * How fast calls may follow each other: a bucket of tokens, as AWS keeps one itself. When AWS says that it is too fast, the rate is halved, and then it
 * rises slowly again; so several nodes that know nothing of each other share what AWS allows. Times are nanoseconds of any one clock. Not thread-safe.
 */
final class Pace {

    /** The rate never falls below this part of the wanted one. */
    private static final double LEAST = 1.0 / 16;

    /** The part of the wanted rate that comes back in a second without a word from AWS. */
    private static final double RECOVERY = 1.0 / 60;

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final double wanted;
    private final int burst;
    private double rate;
    private double tokens;
    private long filledAt;
    private long slowedAt;

    /**
     * A bucket that is full.
     *
     * @param wanted calls per second
     * @param burst how many may follow each other at once after a rest
     */
    Pace(double wanted, int burst, long now) {
        this.wanted = wanted;
        this.burst = burst;
        this.rate = wanted;
        this.tokens = burst;
        this.filledAt = now;
        this.slowedAt = now - (long) SECOND;
    }

    /** How long the next call has to wait, in nanoseconds; 0 for not at all. */
    long waitFor(long now) {
        fill(now);
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / rate * SECOND);
    }

    /** A call is made. */
    void take(long now) {
        fill(now);
        tokens--;
    }

    /** AWS was asked too fast; of several such answers to what was sent at the same time one counts. */
    void slowDown(long now) {
        fill(now);
        tokens = Math.min(tokens, 0);
        if (now - slowedAt >= SECOND) {
            rate = Math.max(wanted * LEAST, rate / 2);
            slowedAt = now;
        }
    }

    /** Calls per second at present. */
    double rate() {
        return rate;
    }

    private void fill(long now) {
        var seconds = Math.max(0, now - filledAt) / SECOND;
        tokens = Math.min(burst, tokens + seconds * rate);
        rate = Math.min(wanted, rate + seconds * wanted * RECOVERY);
        filledAt = now;
    }
}
