package org.workspacesportal.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds lines to timelines. */
@Component
class TimelineNotes {

    private static final Set<EventKind> DECISIONS =
            Set.of(EventKind.APPROVED_FIRST, EventKind.APPROVED, EventKind.REJECTED);

    private final Timeline timeline;
    private final Clock clock;

    TimelineNotes(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    void add(WorkspaceRequest request, EventKind kind, Actor actor, @Nullable String note) {
        timeline.save(new RequestEvent(
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
    }

    /** As exactly as the table keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
