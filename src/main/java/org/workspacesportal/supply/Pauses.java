package org.workspacesportal.supply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How long to wait before AWS is asked again: shortly where it did not say, and ever longer while it does not. Not thread-safe. */
final class Pauses {

    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final Duration usual;
    private final ExponentialBackOff unanswered;
    private @Nullable BackOffExecution waiting;

    /**
     * Begins with an answer.
     *
     * @param usual the longest, and the one after an answer
     */
    Pauses(Duration usual) {
        this.usual = usual;
        this.unanswered = new ExponentialBackOff(SHORTEST.toMillis(), 2);
        unanswered.setMaxInterval(usual.toMillis());
    }

    /** The one after AWS said what it has, or did not. */
    Duration after(boolean answered) {
        if (answered) {
            waiting = null;
            return usual;
        }
        if (waiting == null) {
            waiting = unanswered.start();
        }
        return Duration.ofMillis(waiting.nextBackOff());
    }
}
