package org.workspacesportal.lease;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.maillink.DesktopLinks;
import org.workspacesportal.maillink.LinkPurpose;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Moves the last day of a desktop, upon which everything begins anew. Whether that is for the actor to say is seen to before. */
@Service
@Transactional
class Renewals {

    /** What stands in the timeline instead of a day. */
    private static final String WITHOUT_END = "-";

    private final LeaseTable leases;
    private final LeaseSettings settings;
    private final Terms terms;
    private final DesktopLinks links;
    private final DesktopEvents events;
    private final LeaseNotices notices;
    private final WorkspaceRequests requests;
    private final RequestSearch search;
    private final GivingBack givingBack;
    private final Clock clock;

    Renewals(
            LeaseTable leases,
            LeaseSettings settings,
            Terms terms,
            DesktopLinks links,
            DesktopEvents events,
            LeaseNotices notices,
            WorkspaceRequests requests,
            RequestSearch search,
            GivingBack givingBack,
            Clock clock) {
        this.leases = leases;
        this.settings = settings;
        this.terms = terms;
        this.links = links;
        this.events = events;
        this.notices = notices;
        this.requests = requests;
        this.search = search;
        this.givingBack = givingBack;
        this.clock = clock;
    }

    /** Whether an admin has to confirm that an owner moves the last day there: only for more time than they have. */
    boolean needsApproval(Lease lease, LocalDate lastDay) {
        return settings.approval() == LeaseSettings.Approval.ADMIN
                && lease.lastDay() != null
                && (lease.endedAt() != null || lastDay.isAfter(lease.lastDay()));
    }

    /**
     * Renews in the owner's name, or asks the admins to where they have to confirm it.
     *
     * @throws NotNow when the desktop is being given back, or somebody else moves the day at this very moment
     */
    void byOwner(String workspaceId, LocalDate lastDay, Actor owner) {
        var lease = get(workspaceId);
        if (!needsApproval(lease, lastDay)) {
            renew(lease, lastDay, owner, null);
            return;
        }
        requireStillHere(lease);
        if (!leases.wished(lease, lastDay, clock.instant())) {
            throw new NotNow("lease.moved");
        }
        links.revokeAll(workspaceId, LinkPurpose.RENEW);
        events.note(workspaceId, DesktopEventKind.LEASE_WISHED, owner, lastDay.toString());
    }

    /**
     * Renews as an admin says, which is also the answer to what the owner wished, and tells the owner.
     *
     * @param lastDay the last day, null for without end
     * @throws NotNow when the desktop has been given back, or somebody else moves the day at this very moment
     */
    void byAdmin(String workspaceId, @Nullable LocalDate lastDay, LeaseOwners.Reach reach, Actor admin) {
        var lease = get(workspaceId);
        renew(lease, lastDay, admin, lease.ownerMissingSince() == null ? null : clock.instant());
        if (!lease.owner().equalsIgnoreCase(admin.userId()) && !Objects.equals(lastDay, lease.lastDay())) {
            notices.moved(lease, lastDay, reach);
        }
    }

    /**
     * Leaves the last day as it is, whatever its owner wished, and tells them. What has ended has so as of now: nobody is to lose a desktop by waiting for
     * an answer.
     *
     * @throws NotNow when somebody else moves the day at this very moment
     */
    void refuse(Lease lease, LeaseOwners.Reach reach, Actor admin) {
        var wish = lease.wish();
        if (wish == null) {
            return;
        }
        var endedAt = lease.endedAt() == null ? null : clock.instant();
        if (!leases.refused(lease, endedAt)) {
            throw new NotNow("lease.moved");
        }
        events.note(lease.workspaceId(), DesktopEventKind.LEASE_REFUSED, admin, wish.toString());
        var end = endedAt == null ? terms.endOf(LeaseNotices.lastDay(lease)) : endedAt;
        notices.tell(NoticeKind.LEASE_REFUSED, lease, terms.givenBackOn(end), reach);
    }

    private void renew(Lease lease, @Nullable LocalDate lastDay, Actor actor, @Nullable Instant settledAt) {
        requireStillHere(lease);
        if (!leases.renewed(lease, lastDay, terms.nearestWarning(lastDay), settledAt)) {
            throw new NotNow("lease.moved");
        }
        links.revokeAll(lease.workspaceId(), LinkPurpose.RENEW);
        events.note(
                lease.workspaceId(),
                DesktopEventKind.LEASE_RENEWED,
                actor,
                lastDay == null ? WITHOUT_END : lastDay.toString());
    }

    /** What is on its way back is fetched back if that can be done; what somebody gives back themselves is theirs to keep. */
    private void requireStillHere(Lease lease) {
        var number = lease.giveBackNumber();
        if (number != null && requests.get(number).status().isLive()) {
            if (!givingBack.withdraw(number)) {
                throw new NotNow("lease.given-back", number);
            }
            return;
        }
        var others = search.liveChangeOf(lease.workspaceId()).filter(WorkspaceRequest::isGiveBack);
        if (others.isPresent()) {
            throw new NotNow("lease.given-back.by-request", others.get().number());
        }
    }

    private Lease get(String workspaceId) {
        return leases.find(workspaceId).orElseThrow(LeaseNotFound::new);
    }
}
