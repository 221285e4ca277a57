package org.workspacesportal.desktop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * AWS showed a desktop; published once for each look at it.
 *
 * @param workspaceId {@code ws-…}
 * @param at when
 * @param state its state as AWS spells it
 * @param runningMode how it runs, as AWS spells it
 * @param connectionState whether its user is connected, as AWS spells it; null where it did not say
 * @param lastConnectedAt when its user was last seen connected; null if never, or where it did not say
 */
public record Seen(
        String workspaceId,
        Instant at,
        String state,
        @Nullable String runningMode,
        @Nullable String connectionState,
        @Nullable Instant lastConnectedAt) {}
