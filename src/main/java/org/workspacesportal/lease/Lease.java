package org.workspacesportal.lease;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a desktop is somebody's.
 *
 * @param workspaceId the desktop
 * @param owner whose it is
 * @param lastDay the last day; null without end
 * @param warned the smallest number of days before the end for which nobody needs to be warned any more
 * @param endedAt when it was noticed that the last day is over
 * @param giveBackNumber the request by which it is given back
 * @param wish the day to which its owner asks the admins to renew it
 * @param ownerMissingSince since when nobody of the owner's name is known
 * @param version guards against two changes at once
 */
record Lease(
        String workspaceId,
        String owner,
        @Nullable LocalDate lastDay,
        @Nullable Integer warned,
        @Nullable Instant endedAt,
        @Nullable String giveBackNumber,
        @Nullable LocalDate wish,
        @Nullable Instant ownerMissingSince,
        long version) {}
