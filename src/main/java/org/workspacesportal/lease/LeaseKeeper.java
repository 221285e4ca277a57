package org.workspacesportal.lease;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.ChangeUnderWay;

/** Looks whose time with a desktop is about to end or is over: warns, stops, gives back. What fails is done at a later look. */
@Component
class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final FirstLeases first;
    private final LeaseTable leases;
    private final LeaseSteps steps;
    private final Terms terms;
    private final Stopping stopping;
    private final GivingBack givingBack;
    private final Clock clock;

    LeaseKeeper(
            FirstLeases first,
            LeaseTable leases,
            LeaseSteps steps,
            Terms terms,
            Stopping stopping,
            GivingBack givingBack,
            Clock clock) {
        this.first = first;
        this.leases = leases;
        this.steps = steps;
        this.terms = terms;
        this.stopping = stopping;
        this.givingBack = givingBack;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${portal.lease.look-every:PT1M}")
    void look() {
        first.begin();
        leases.endingBy(terms.warningsReach()).forEach(this::goOn);
    }

    private void goOn(Lease lease) {
        try {
            step(lease);
        } catch (ChangeUnderWay busy) {
            LOG.info("{} is given back when what is changed about it is done", lease.workspaceId());
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The lease of {} could not be looked after, next try soon: {}",
                    lease.workspaceId(),
                    failed.getMessage());
        }
    }

    private void step(Lease lease) {
        var lastDay = lease.lastDay();
        if (lastDay == null || lease.giveBackNumber() != null) {
            return;
        }
        var endedAt = lease.endedAt();
        if (endedAt != null) {
            // Nothing is taken away while its owner waits for an answer.
            if (lease.wish() == null && !terms.givenBackAt(endedAt).isAfter(clock.instant())) {
                steps.giveBack(lease, givingBack);
            }
        } else if (lastDay.isBefore(terms.today())) {
            if (steps.end(lease)) {
                stopping.stop(lease.workspaceId());
            }
        } else {
            var nearest = terms.nearestWarning(lastDay);
            if (nearest != null && (lease.warned() == null || lease.warned() > nearest)) {
                steps.warn(lease, nearest);
            }
        }
    }
}
