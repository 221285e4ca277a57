package org.workspacesportal.lease;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.notice.Notices;
import org.workspacesportal.request.Actor;

/** Tells owners what becomes of their leases, in the caller's transaction. */
@Component
class LeaseNotices {

    private final Notices notices;
    private final DesktopEvents events;

    LeaseNotices(Notices notices, DesktopEvents events) {
        this.notices = notices;
        this.events = events;
    }

    /** Writes to an owner; of one without a mail address it is noted that they were not told, and whoever has left is not written to. */
    void tell(NoticeKind kind, Lease lease, LocalDate day, LeaseOwners.Reach reach) {
        switch (reach) {
            case BY_MAIL ->
                notices.send(
                        kind,
                        lease.workspaceId(),
                        lease.owner(),
                        Map.of(
                                Notices.DAY,
                                day.toString(),
                                Notices.ABOUT,
                                lastDay(lease).toString()));
            case NOT_BY_MAIL -> notTold(lease, day);
            case MISSING -> {
                // What becomes of it is for the admins to say.
            }
        }
    }

    /** Writes to an owner whose last day an admin has moved, null for without end; of one without a mail address it is noted that they were not told. */
    void moved(Lease lease, @Nullable LocalDate lastDay, LeaseOwners.Reach reach) {
        if (reach == LeaseOwners.Reach.NOT_BY_MAIL && lastDay != null) {
            notTold(lease, lastDay);
        } else if (reach == LeaseOwners.Reach.BY_MAIL) {
            notices.send(
                    NoticeKind.LEASE_MOVED,
                    lease.workspaceId(),
                    lease.owner(),
                    lastDay == null ? Map.of() : Map.of(Notices.DAY, lastDay.toString()));
        }
    }

    private void notTold(Lease lease, LocalDate day) {
        events.note(lease.workspaceId(), DesktopEventKind.LEASE_NOT_TOLD, Actor.SYSTEM, day.toString());
    }

    static LocalDate lastDay(Lease lease) {
        return Objects.requireNonNull(lease.lastDay(), lease.workspaceId());
    }
}
