package org.workspacesportal.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may happen, written as {@code 60/1h} in settings.
 *
 * @param times how often, all at once or spread
 * @param per how long it takes until as many are allowed again; they come back one by one
 */
public record Allowance(int times, Duration per) {

    private static final int MOST_CALLERS = 100_000;

    public Allowance {
        if (times < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("An allowance is at least one in some time, such as 60/1h");
        }
    }

    public static Allowance valueOf(String text) {
        var parts = text.split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no allowance such as 60/1h");
        }
        return new Allowance(Integer.parseInt(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
    }

    /** Room for something of each caller, who is forgotten when all would be allowed to them again. */
    <T> Cache<String, T> callers() {
        return Caffeine.newBuilder()
                .expireAfterAccess(per)
                .maximumSize(MOST_CALLERS)
                .build();
    }

    Bucket bucket(TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, per))
                .withCustomTimePrecision(time)
                .build();
    }

    @Override
    public String toString() {
        return times + "/" + DurationStyle.SIMPLE.print(per);
    }
}
