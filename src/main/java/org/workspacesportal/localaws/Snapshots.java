package org.workspacesportal.localaws;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest copies there are of a desktop's volumes.
 *
 * @param ofUserVolume when the user volume was copied, for a rebuild; null when it has not been
 * @param ofBothVolumes when both were, for a restore; null when they have not been, as those of a broken desktop never are
 */
record Snapshots(@Nullable Instant ofUserVolume, @Nullable Instant ofBothVolumes) {

    private static final Duration EVERY = Duration.ofHours(12);

    static Snapshots of(Desktop desktop, Duration snapshotAfter, Instant now) {
        var first = desktop.readyAt().plus(snapshotAfter);
        if (now.isBefore(first)) {
            return new Snapshots(null, null);
        }
        var times = Duration.between(first, now).dividedBy(EVERY);
        var latest = first.plus(EVERY.multipliedBy(times));
        return new Snapshots(latest, desktop.broken() ? null : latest);
    }
}
