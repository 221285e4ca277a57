package org.workspacesportal.desktop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Channel;

/**
 * One line of what happened to a desktop.
 *
 * @param at when
 * @param kind what happened
 * @param actor id of the person who did it, or {@code system}
 * @param channel the way by which it was done
 * @param note what belongs to it
 */
public record DesktopEvent(
        Instant at,
        DesktopEventKind kind,
        String actor,
        Channel channel,
        @Nullable String note) {}
