package org.workspacesportal.lease;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.workspacesportal.maillink.DesktopLink;
import org.workspacesportal.maillink.LinkAct;
import org.workspacesportal.maillink.LinkNotUsable;
import org.workspacesportal.maillink.LinkPurpose;
import org.workspacesportal.request.Actor;

/** One click behind a link renews the desktop, as long as its last day is the one the mail was about. */
@Component
class RenewByLink implements LinkAct {

    private final LeaseTable leases;
    private final Renewals renewals;
    private final Terms terms;

    RenewByLink(LeaseTable leases, Renewals renewals, Terms terms) {
        this.leases = leases;
        this.renewals = renewals;
        this.terms = terms;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.RENEW;
    }

    @Override
    public Effect offer(DesktopLink link) {
        var lease = get(link);
        return effect(lease, terms.oneClick(lease.lastDay()));
    }

    @Override
    public Effect act(DesktopLink link, Actor owner) {
        var lease = get(link);
        var lastDay = terms.oneClick(lease.lastDay());
        renewals.byOwner(link.workspaceId(), lastDay, owner);
        return effect(lease, lastDay);
    }

    private Effect effect(Lease lease, LocalDate lastDay) {
        return new Effect(renewals.needsApproval(lease, lastDay) ? "renew-wish" : "renew", lastDay);
    }

    private Lease get(DesktopLink link) {
        return leases.find(link.workspaceId())
                .filter(lease -> link.about().equals(String.valueOf(lease.lastDay())))
                .orElseThrow(LinkNotUsable::new);
    }
}
