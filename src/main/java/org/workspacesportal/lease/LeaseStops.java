package org.workspacesportal.lease;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stops desktops whose last day is over; where that fails, again at each look until nothing is left to stop. */
@Component
class LeaseStops {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseStops.class);

    private final LeaseTable leases;
    private final Stopping stopping;
    private final Clock clock;

    LeaseStops(LeaseTable leases, Stopping stopping, Clock clock) {
        this.leases = leases;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** Has one that has ended stopped, unless that is done. */
    void stop(Lease lease) {
        if (lease.stoppedAt() != null) {
            return;
        }
        try {
            if (stopping.stop(lease.workspaceId())) {
                leases.stopped(lease, clock.instant());
            }
        } catch (RuntimeException notNow) {
            if (leases.notStopped(lease, clock.instant())) {
                LOG.warn(
                        "{} has come to its last day and could not be stopped, next tries without a word: {}",
                        lease.workspaceId(),
                        notNow.getMessage());
            }
        }
    }
}
