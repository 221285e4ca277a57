package org.workspacesportal.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Adds lines to timelines, and publishes each in the transaction in which it is added. */
@Component
class TimelineNotes {

    private static final Set<EventKind> DECISIONS =
            Set.of(EventKind.APPROVED_FIRST, EventKind.APPROVED, EventKind.REJECTED);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimelineNotes(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void add(WorkspaceRequest request, EventKind kind, Actor actor, @Nullable String note) {
        var hash = DECISIONS.contains(kind) ? request.contentHash() : null;
        var now = now();
        var origin = actor.origin();
        var id = new GeneratedKeyHolder();
        // Several a request: to have each mapped as an aggregate takes as long as to store it.
        jdbc.sql("""
                        INSERT INTO request_event
                            (request_number, at, kind, actor, on_behalf_of, channel, note, request_hash, address, user_agent, link_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        request.number(),
                        Timestamp.from(now),
                        kind.name(),
                        actor.userId(),
                        actor.onBehalfOf(),
                        actor.channel().name(),
                        note,
                        hash,
                        origin.address(),
                        origin.userAgent(),
                        origin.linkId())
                .update(id, "id");
        events.publishEvent(new RequestEvent(
                id.getKeyAs(Long.class),
                request.number(),
                now,
                kind,
                actor.userId(),
                actor.onBehalfOf(),
                actor.channel(),
                note,
                hash,
                origin));
        events.publishEvent(Milestone.of(request, kind, actor.channel(), now));
    }

    /** As exactly as the table keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
