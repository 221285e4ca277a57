package org.workspacesportal.monitoring;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** How a system does that is asked for it, once in a while however many want to know. */
public final class AskedHealth implements HealthIndicator {

    private final LoadingCache<Boolean, Health> answer;

    /**
     * One that asks.
     *
     * @param every for how long an answer counts, or that there was none
     * @param question fails where the system does not answer
     */
    public AskedHealth(Duration every, Runnable question) {
        this.answer = Caffeine.newBuilder().expireAfterWrite(every).build(only -> ask(question));
    }

    private static Health ask(Runnable question) {
        try {
            question.run();
            return Health.up().build();
        } catch (RuntimeException away) {
            // Its message may quote a login.
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
    }

    @Override
    public Health health() {
        return answer.get(true);
    }
}
