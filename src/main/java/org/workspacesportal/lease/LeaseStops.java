package org.workspacesportal.lease;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stops desktops whose last day is over, again each hour until nothing is left to stop. */
@Component
class LeaseStops {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseStops.class);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final LeaseTable leases;
    private final Stopping stopping;
    private final Clock clock;

    LeaseStops(LeaseTable leases, Stopping stopping, Clock clock) {
        this.leases = leases;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** Has one that has ended stopped, unless that is done or was tried a moment ago. */
    void stop(Lease lease) {
        var now = clock.instant();
        if (lease.stoppedAt() != null || !leases.stopTried(lease, now, now.minus(PAUSE))) {
            return;
        }
        try {
            if (stopping.stop(lease.workspaceId())) {
                leases.stopped(lease, now);
            }
        } catch (RuntimeException notNow) {
            LOG.warn(
                    "{} has come to its last day and could not be stopped, next try in {}: {}",
                    lease.workspaceId(),
                    PAUSE,
                    notNow.getMessage());
        }
    }
}
