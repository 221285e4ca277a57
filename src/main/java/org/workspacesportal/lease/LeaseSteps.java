package org.workspacesportal.lease;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.identity.People;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.notice.Notices;
import org.workspacesportal.request.Actor;

/** What happens to a lease by itself, one step a transaction; of several nodes one takes it. */
@Service
@Transactional
class LeaseSteps {

    private final LeaseTable leases;
    private final Terms terms;
    private final Notices notices;
    private final DesktopEvents events;
    private final People people;
    private final Clock clock;

    LeaseSteps(LeaseTable leases, Terms terms, Notices notices, DesktopEvents events, People people, Clock clock) {
        this.leases = leases;
        this.terms = terms;
        this.notices = notices;
        this.events = events;
        this.people = people;
        this.clock = clock;
    }

    /** Warns the owner of what ends in so many days; of several warnings that are due the others are left out. */
    void warn(Lease lease, int days) {
        if (leases.warned(lease, days)) {
            var lastDay = lastDay(lease);
            events.note(lease.workspaceId(), DesktopEventKind.LEASE_WARNED, Actor.SYSTEM, lastDay.toString());
            tell(NoticeKind.LEASE_WARNING, lease, lastDay);
        }
    }

    /** Ends it and tells the owner; whether this node did. */
    boolean end(Lease lease) {
        var now = clock.instant();
        if (!leases.ended(lease, now)) {
            return false;
        }
        events.note(
                lease.workspaceId(),
                DesktopEventKind.LEASE_ENDED,
                Actor.SYSTEM,
                lastDay(lease).toString());
        tell(NoticeKind.LEASE_ENDED, lease, terms.givenBackOn(now));
        return true;
    }

    /** Begins to give it back, together with noting so. */
    void giveBack(Lease lease, GivingBack givingBack) {
        // Whoever is first at the row goes on; the others find it changed.
        if (leases.givenBack(lease, null)) {
            var number = givingBack.giveBack(
                    lease.workspaceId(), "The last day of this desktop, %s, is over.".formatted(lastDay(lease)));
            leases.givenBack(leases.find(lease.workspaceId()).orElseThrow(), number);
        }
    }

    /** Whoever has left is not written to. That the directory is away is not known to be that. */
    private void tell(NoticeKind kind, Lease lease, LocalDate day) {
        if (people.find(lease.owner()).isPresent()) {
            notices.send(
                    kind,
                    lease.workspaceId(),
                    lease.owner(),
                    Map.of(
                            Notices.DAY,
                            day.toString(),
                            Notices.ABOUT,
                            lastDay(lease).toString()));
        }
    }

    private static LocalDate lastDay(Lease lease) {
        return Objects.requireNonNull(lease.lastDay(), lease.workspaceId());
    }
}
