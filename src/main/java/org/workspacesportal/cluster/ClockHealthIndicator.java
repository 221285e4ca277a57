package org.workspacesportal.cluster;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Takes a node whose clock is off out of service. */
@Component
class ClockHealthIndicator extends AbstractHealthIndicator {

    private final DatabaseClock clock;
    private final ClockWatch watch;

    ClockHealthIndicator(DatabaseClock clock, ClockWatch watch) {
        super("The database's clock cannot be read");
        this.clock = clock;
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var ahead = clock.ahead();
        (watch.isOff(ahead) ? health.outOfService() : health.up())
                .withDetail("millisAheadOfDatabase", ahead.toMillis());
    }
}
