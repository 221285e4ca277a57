package org.workspacesportal.limits;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Gives each caller the same allowance and knows what they have left of it. A caller who has all of it left is forgotten. */
public class Allowances {

    private final Allowance allowance;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    public Allowances(Allowance allowance) {
        this(allowance, TimeMeter.SYSTEM_NANOTIME);
    }

    Allowances(Allowance allowance, TimeMeter time) {
        this.allowance = allowance;
        this.time = time;
        this.buckets = allowance.callers();
    }

    /**
     * Takes one.
     *
     * @throws TooManyCalls when none is left
     */
    public void take(String caller) {
        take(caller, 1);
    }

    /**
     * Takes several, all of them or none.
     *
     * @throws TooManyCalls when so many are not left
     */
    void take(String caller, int times) {
        var probe = bucket(caller).tryConsumeAndReturnRemaining(times);
        if (!probe.isConsumed()) {
            throw new TooManyCalls(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String caller) {
        return buckets.get(caller, key -> allowance.bucket(time));
    }
}
