package org.workspacesportal.lease;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.ChangedDesktops.Replaced;

/** A desktop that takes the place of another is its owner's for as long as that one was. */
@Component
class MovedLeases {

    private final LeaseTable leases;

    MovedLeases(LeaseTable leases) {
        this.leases = leases;
    }

    @EventListener
    void move(Replaced replaced) {
        leases.move(replaced.before(), replaced.after());
    }
}
