package org.workspacesportal.lease;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Said;

/**
 * Until when a desktop is somebody's.
 *
 * @param workspaceId the desktop
 * @param name what it is called
 * @param owner whose it is
 * @param lastDay the last day; null without end
 * @param warned the smallest number of days before the end for which nobody needs to be warned any more
 * @param endedAt when it was noticed that the last day is over
 * @param stoppedAt when it was seen that it needs no stopping any more
 * @param giveBackNumber the request by which it is given back
 * @param wish the day to which its owner asks the admins to renew it
 * @param ownerMissingSince since when nobody of the owner's name is known
 * @param ownerSettled whether an admin has set the last day since then
 * @param troubles what went wrong at its end
 * @param version guards against two changes at once
 */
record Lease(
        String workspaceId,
        String name,
        String owner,
        @Nullable LocalDate lastDay,
        @Nullable Integer warned,
        @Nullable Instant endedAt,
        @Nullable Instant stoppedAt,
        @Nullable String giveBackNumber,
        @Nullable LocalDate wish,
        @Nullable Instant ownerMissingSince,
        boolean ownerSettled,
        Troubles troubles,
        long version) {

    private static final int TRIES = 2;

    /**
     * What went wrong at the end of a lease.
     *
     * @param failedNumber the latest give-back that came to nothing
     * @param failures how many of them did
     * @param obstacle why the desktop cannot be given back
     */
    record Troubles(
            @Nullable String failedNumber,
            int failures,
            @Nullable Said obstacle) {}

    /** Whether what becomes of it is for the admins alone to say: its owner has left, or giving it back came to nothing again. */
    boolean isForAdmins() {
        return ownerMissingSince != null && !ownerSettled || troubles.failures() >= TRIES;
    }
}
