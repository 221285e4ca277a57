package org.workspacesportal.lease;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when a desktop is somebody's, for pages and programs.
 *
 * @param workspaceId the desktop
 * @param lastDay the last day; null without end
 * @param daysLeft days until then, 0 on the last day, less than 0 afterwards; null without end
 * @param ended whether the last day is over, and the desktop is given back unless it is renewed
 * @param givenBackOn the day on which it is then given back; null before, and where that is for the admins to say
 * @param giveBackNumber the request by which it is given back, null before
 * @param wish the day to which its owner asks the admins to renew it
 * @param oneClick the last day after one click
 * @param latest the latest day to which its owner may renew; null where there is none
 */
public record LeaseView(
        String workspaceId,
        @Nullable LocalDate lastDay,
        @Nullable Long daysLeft,
        boolean ended,
        @Nullable LocalDate givenBackOn,
        @Nullable String giveBackNumber,
        @Nullable LocalDate wish,
        LocalDate oneClick,
        @Nullable LocalDate latest) {

    private static final int SOON = 14;

    static LeaseView of(Lease lease, Terms terms) {
        var lastDay = lease.lastDay();
        var endedAt = lease.endedAt();
        return new LeaseView(
                lease.workspaceId(),
                lastDay,
                lastDay == null ? null : ChronoUnit.DAYS.between(terms.today(), lastDay),
                endedAt != null,
                endedAt == null || lease.isForAdmins() ? null : terms.givenBackOn(endedAt),
                lease.giveBackNumber(),
                lease.wish(),
                terms.oneClick(lastDay),
                terms.latest());
    }

    /** Whether its end is so near that its owner should see it. */
    public boolean endsSoon() {
        return daysLeft != null && daysLeft <= SOON;
    }
}
