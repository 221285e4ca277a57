package org.workspacesportal.lease;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.language.PersonLanguages;
import org.workspacesportal.language.Wording;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.request.Actor;

/** What happens to a lease by itself, one step a transaction; of several nodes one takes it. */
@Service
@Transactional
class LeaseSteps {

    private final LeaseTable leases;
    private final Terms terms;
    private final LeaseNotices notices;
    private final DesktopEvents events;
    private final Wording wording;
    private final PersonLanguages languages;
    private final Clock clock;

    LeaseSteps(
            LeaseTable leases,
            Terms terms,
            LeaseNotices notices,
            DesktopEvents events,
            Wording wording,
            PersonLanguages languages,
            Clock clock) {
        this.leases = leases;
        this.terms = terms;
        this.notices = notices;
        this.events = events;
        this.wording = wording;
        this.languages = languages;
        this.clock = clock;
    }

    /** Warns the owner of what ends in so many days; of several warnings that are due the others are left out. */
    void warn(Lease lease, int days, LeaseOwners.Reach reach) {
        if (leases.warned(lease, days)) {
            var lastDay = LeaseNotices.lastDay(lease);
            if (reach == LeaseOwners.Reach.BY_MAIL) {
                events.note(lease.workspaceId(), DesktopEventKind.LEASE_WARNED, Actor.SYSTEM, lastDay.toString());
            }
            notices.tell(NoticeKind.LEASE_WARNING, lease, lastDay, reach);
        }
    }

    /** Ends it and tells the owner; whether this node did. */
    boolean end(Lease lease, LeaseOwners.Reach reach) {
        var now = clock.instant();
        if (!leases.ended(lease, now)) {
            return false;
        }
        events.note(
                lease.workspaceId(),
                DesktopEventKind.LEASE_ENDED,
                Actor.SYSTEM,
                LeaseNotices.lastDay(lease).toString());
        notices.tell(NoticeKind.LEASE_ENDED, lease, terms.givenBackOn(now), reach);
        return true;
    }

    /** Begins to give it back, together with noting so. */
    void giveBack(Lease lease, GivingBack givingBack) {
        // Whoever is first at the row goes on; the others find it changed.
        if (leases.givenBack(lease, null)) {
            var words = wording.in(languages.of(lease.owner()));
            var number = givingBack.giveBack(
                    lease.workspaceId(), words.of("lease.reason", words.day(LeaseNotices.lastDay(lease))));
            leases.givenBack(leases.find(lease.workspaceId()).orElseThrow(), number);
        }
    }

    /** Notes that the request by which it was to be given back came to nothing: once the time until then begins anew, the next time it is for the admins to say. */
    void notGivenBack(Lease lease, LeaseOwners.Reach reach) {
        var now = clock.instant();
        if (!leases.notGivenBack(lease, now)) {
            return;
        }
        events.note(lease.workspaceId(), DesktopEventKind.LEASE_NOT_GIVEN_BACK, Actor.SYSTEM, lease.giveBackNumber());
        if (lease.troubles().failures() == 0) {
            notices.tell(NoticeKind.LEASE_ENDED, lease, terms.givenBackOn(now), reach);
        }
    }
}
