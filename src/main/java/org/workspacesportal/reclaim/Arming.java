package org.workspacesportal.reclaim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the portal asks owners and takes desktops back.
 *
 * @param armedBy id of the admin who began it
 * @param armedAt when
 * @param disarmedBy id of the admin who ended it, null while it goes on
 * @param disarmedAt when
 */
record Arming(
        String armedBy,
        Instant armedAt,
        @Nullable String disarmedBy,
        @Nullable Instant disarmedAt) {}
