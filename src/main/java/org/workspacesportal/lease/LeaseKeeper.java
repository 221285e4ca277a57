package org.workspacesportal.lease;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.ChangeUnderWay;
import org.workspacesportal.request.InvalidInput;

/** Looks whose time with a desktop is about to end or is over: warns, stops, gives back. What fails is done at a later look. */
@Component
class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final Duration LOGGED_EVERY = Duration.ofDays(1);

    private final FirstLeases first;
    private final LeaseTable leases;
    private final LeaseLists lists;
    private final LeaseSteps steps;
    private final Terms terms;
    private final LeaseOwners owners;
    private final LeaseStops stops;
    private final GivingBack givingBack;
    private final Clock clock;

    LeaseKeeper(
            FirstLeases first,
            LeaseTable leases,
            LeaseLists lists,
            LeaseSteps steps,
            Terms terms,
            LeaseOwners owners,
            LeaseStops stops,
            GivingBack givingBack,
            Clock clock) {
        this.first = first;
        this.leases = leases;
        this.lists = lists;
        this.steps = steps;
        this.terms = terms;
        this.owners = owners;
        this.stops = stops;
        this.givingBack = givingBack;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${portal.lease.look-every:PT1M}")
    void look() {
        first.begin();
        lists.cameToNothing()
                .forEach(lease -> goOn(lease, () -> steps.notGivenBack(lease, owners.reach(lease.owner()))));
        lists.endingBy(terms.warningsReach()).stream()
                .filter(lease -> !lease.isForAdmins())
                .forEach(lease -> goOn(lease, () -> step(lease)));
    }

    private void goOn(Lease lease, Runnable step) {
        try {
            step.run();
        } catch (ChangeUnderWay busy) {
            LOG.info("{} is given back when what is changed about it is done", lease.workspaceId());
        } catch (InvalidInput impossible) {
            hindered(lease, impossible);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The lease of {} could not be looked after, next try soon: {}",
                    lease.workspaceId(),
                    failed.getMessage());
        }
    }

    private void step(Lease lease) {
        var lastDay = LeaseNotices.lastDay(lease);
        var endedAt = lease.endedAt();
        if (endedAt != null) {
            // Nothing is taken away while its owner waits for an answer.
            if (lease.wish() == null && !terms.givenBackAt(endedAt).isAfter(clock.instant())) {
                // Not stopped as well: what is stopping cannot be given back at that moment.
                giveBack(lease);
            } else {
                stops.stop(lease);
            }
        } else if (lastDay.isBefore(terms.today())) {
            end(lease);
        } else {
            var nearest = terms.nearestWarning(lastDay);
            if (nearest != null && (lease.warned() == null || lease.warned() > nearest)) {
                warn(lease, nearest);
            }
        }
    }

    private void warn(Lease lease, int days) {
        var reach = owners.reach(lease.owner());
        if (reach != LeaseOwners.Reach.MISSING) {
            steps.warn(lease, days, reach);
        }
    }

    private void end(Lease lease) {
        var reach = owners.reach(lease.owner());
        if (isDecided(lease, reach) && steps.end(lease, reach)) {
            leases.find(lease.workspaceId()).ifPresent(stops::stop);
        }
    }

    private void giveBack(Lease lease) {
        if (isDecided(lease, owners.reach(lease.owner()))) {
            steps.giveBack(lease, givingBack);
        }
    }

    /** Desktops of whoever has left end by the word of an admin alone. */
    private static boolean isDecided(Lease lease, LeaseOwners.Reach reach) {
        return reach != LeaseOwners.Reach.MISSING || lease.ownerSettled();
    }

    private void hindered(Lease lease, InvalidInput impossible) {
        var now = clock.instant();
        if (leases.hindered(lease, impossible.errors().get(0).said(), now, now.minus(LOGGED_EVERY))) {
            LOG.warn("{} cannot be given back: {}", lease.workspaceId(), impossible.getMessage());
        }
    }
}
