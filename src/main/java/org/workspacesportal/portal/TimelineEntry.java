package org.workspacesportal.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;

/**
 * One line of a request's timeline as the API shows it.
 *
 * @param at when
 * @param kind what happened
 * @param actor id of the person who did it, {@code system} or {@code policy}
 * @param onBehalfOf id of the person whose deputy did it
 * @param channel the way by which it was done
 * @param note what was written along with it, absent where it is not for the reader
 */
public record TimelineEntry(
        Instant at,
        EventKind kind,
        String actor,
        @Nullable String onBehalfOf,
        Channel channel,
        @Nullable String note) {

    static TimelineEntry of(RequestEvent event, Audience audience) {
        return new TimelineEntry(
                event.at(), event.kind(), event.actor(), event.onBehalfOf(), event.channel(), audience.note(event));
    }
}
