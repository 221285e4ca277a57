package org.workspacesportal.localaws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the account to its rate of WorkSpaces calls, and refuses all of them while the throttle switch is on. */
final class Throttle {

    private final Clock clock;
    private final boolean throttled;
    private final TokenBucket bucket;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Instant closedUntil = Instant.MIN;

    Throttle(LocalAwsSettings settings, Clock clock) {
        this.clock = clock;
        this.throttled = settings.throttled();
        this.bucket = new TokenBucket(settings.callsPerSecond(), settings.burst(), clock.instant());
    }

    void pass() {
        var now = clock.instant();
        if (now.isBefore(closedUntil) || (throttled && !bucket.take(now))) {
            refused.incrementAndGet();
            throw CallRefused.tooFast();
        }
    }

    int refused() {
        return refused.get();
    }

    void closeFor(Duration time) {
        closedUntil = clock.instant().plus(time);
    }
}
