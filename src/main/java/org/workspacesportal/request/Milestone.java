package org.workspacesportal.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a request, for who measures how long things take: no person, no number, no text.
 *
 * @param kind what
 * @param channel by which way
 * @param at when
 * @param offer id of what was asked for
 * @param isChange whether it is about a desktop that is there
 * @param requestedAt when it was asked for
 * @param decidedAt when it was decided, if it was
 */
public record Milestone(
        EventKind kind,
        Channel channel,
        Instant at,
        String offer,
        boolean isChange,
        Instant requestedAt,
        @Nullable Instant decidedAt) {

    static Milestone of(WorkspaceRequest request, EventKind kind, Channel channel, Instant at) {
        var decision = request.decision();
        return new Milestone(
                kind,
                channel,
                at,
                request.order().offer(),
                request.change() != null,
                request.requestedAt(),
                decision == null ? null : decision.decidedAt());
    }
}
