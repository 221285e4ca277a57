package org.workspacesportal.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds lines to timelines, and publishes each in the transaction in which it is added. */
@Component
class TimelineNotes {

    private static final Set<EventKind> DECISIONS =
            Set.of(EventKind.APPROVED_FIRST, EventKind.APPROVED, EventKind.REJECTED);

    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimelineNotes(Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    void add(WorkspaceRequest request, EventKind kind, Actor actor, @Nullable String note) {
        var added = timeline.save(new RequestEvent(
                null,
                request.number(),
                now(),
                kind,
                actor.userId(),
                actor.onBehalfOf(),
                actor.channel(),
                note,
                DECISIONS.contains(kind) ? request.contentHash() : null,
                actor.origin()));
        events.publishEvent(added);
    }

    /** As exactly as the table keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
