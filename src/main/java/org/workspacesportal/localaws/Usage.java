package org.workspacesportal.localaws;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the user of a desktop is seen to use it: for the first time a while after it became available, then for the first minutes of each hour that has
 * gone by since; whatever is done to the desktop interrupts that.
 *
 * @param connected whether the user is connected at the moment
 * @param lastConnectedAt when the user was last seen connected; null if never
 */
record Usage(boolean connected, @Nullable Instant lastConnectedAt) {

    static final Duration EVERY = Duration.ofHours(1);
    static final Duration FOR = Duration.ofMinutes(10);

    static Usage of(Desktop desktop, Duration usedAfter, Instant now) {
        var change = desktop.change();
        var runs = change == null ? !desktop.broken() : change.after() == DesktopState.AVAILABLE;
        var first = (change == null ? desktop.readyAt() : change.until()).plus(usedAfter);
        if (!runs || Trouble.NEVER_USED.meets(desktop.userName()) || now.isBefore(first)) {
            return new Usage(false, change == null ? null : change.lastUsedAt());
        }
        var hours = Duration.between(first, now).dividedBy(EVERY);
        var end = first.plus(EVERY.multipliedBy(hours)).plus(FOR);
        return now.isBefore(end) ? new Usage(true, now) : new Usage(false, end);
    }
}
