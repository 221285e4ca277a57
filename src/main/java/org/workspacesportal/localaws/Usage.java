package org.workspacesportal.localaws;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the user of a desktop is seen to use it: for the first time a while after it became available, then for the first minutes of each hour that has
 * gone by since.
 *
 * @param connected whether the user is connected at the moment
 * @param lastConnectedAt when the user was last seen connected; null if never
 */
record Usage(boolean connected, @Nullable Instant lastConnectedAt) {

    static final Duration EVERY = Duration.ofHours(1);
    static final Duration FOR = Duration.ofMinutes(10);

    private static final Usage NONE = new Usage(false, null);

    static Usage of(Desktop desktop, Duration usedAfter, Instant now) {
        var first = desktop.readyAt().plus(usedAfter);
        if (desktop.broken() || Trouble.NEVER_USED.meets(desktop.userName()) || now.isBefore(first)) {
            return NONE;
        }
        var hours = Duration.between(first, now).dividedBy(EVERY);
        var end = first.plus(EVERY.multipliedBy(hours)).plus(FOR);
        return now.isBefore(end) ? new Usage(true, now) : new Usage(false, end);
    }
}
