package org.workspacesportal.limits;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets each caller try until they have failed too often. As many tries may be under way at once as there are failures left; whoever comes beyond waits
 * for how those end. So many tries at once are no more than many in a row, and whoever does it right may do it as often as they like.
 */
public class Failures {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Allowance allowance;
    private final Cache<String, Caller> callers;

    public Failures(Allowance allowance) {
        this.allowance = allowance;
        this.callers = allowance.callers();
    }

    /**
     * Begins a try, which has to be closed.
     *
     * @throws TooManyCalls when there were too many failures
     */
    public Try begin(String caller) {
        return callers.get(caller, key -> new Caller(allowance.bucket(TimeMeter.SYSTEM_NANOTIME)))
                .begin();
    }

    /** A try that is under way. It counts as none unless it failed. */
    public static final class Try implements AutoCloseable {

        private final Caller caller;
        private boolean failed;

        private Try(Caller caller) {
            this.caller = caller;
        }

        public void failed() {
            failed = true;
        }

        @Override
        public void close() {
            caller.end(failed);
        }
    }

    private static final class Caller {

        private final Bucket left;
        private int underWay;

        Caller(Bucket left) {
            this.left = left;
        }

        synchronized Try begin() {
            var patience = System.nanoTime() + LONGEST_WAIT.toNanos();
            var probe = left.tryConsumeAndReturnRemaining(1);
            while (!probe.isConsumed()) {
                if (underWay == 0) {
                    throw new TooManyCalls(Duration.ofNanos(probe.getNanosToWaitForRefill()));
                } else if (!isAnyDoneBy(patience)) {
                    throw new TooManyCalls(SOON);
                }
                probe = left.tryConsumeAndReturnRemaining(1);
            }
            underWay++;
            return new Try(this);
        }

        synchronized void end(boolean failed) {
            underWay--;
            if (!failed) {
                left.addTokens(1);
            }
            notifyAll();
        }

        private boolean isAnyDoneBy(long patience) {
            var remaining = TimeUnit.NANOSECONDS.toMillis(patience - System.nanoTime());
            if (remaining <= 0) {
                return false;
            }
            try {
                wait(remaining);
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
