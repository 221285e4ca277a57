package org.workspacesportal.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Stage.State;

/** Tells a request's way in stages: submitted, approval, ordering, creating, ready; that of a change in submitted, approval, changing, done. */
public final class Stages {

    private Stages() {}

    /** The stages of a request in their order, with the times its timeline knows. */
    public static List<Stage> of(WorkspaceRequest request, List<RequestEvent> timeline) {
        if (request.change() != null) {
            return List.of(
                    new Stage("Submitted", State.DONE, request.requestedAt()),
                    approval(request, timeline),
                    changing(request, timeline),
                    new Stage(
                            "Done",
                            request.status() == RequestStatus.READY ? State.DONE : State.AHEAD,
                            request.status() == RequestStatus.READY ? done(timeline) : null));
        }
        return List.of(
                new Stage("Submitted", State.DONE, request.requestedAt()),
                approval(request, timeline),
                ordering(request, timeline),
                creating(request, timeline),
                new Stage(
                        "Ready",
                        request.status() == RequestStatus.READY ? State.DONE : State.AHEAD,
                        last(timeline, EventKind.READY)));
    }

    /** The same for people: what ended leads nowhere any more. */
    public static List<Stage> shown(WorkspaceRequest request, List<RequestEvent> timeline) {
        var stages = of(request, timeline);
        if (request.status().isLive()) {
            return stages;
        }
        var stopped = stages.stream().map(Stage::state).toList().indexOf(State.STOPPED);
        return stopped < 0 ? stages : stages.subList(0, stopped + 1);
    }

    private static Stage approval(WorkspaceRequest request, List<RequestEvent> timeline) {
        var decision = request.decision();
        return switch (request.status()) {
            case WAITING_FOR_APPROVAL -> new Stage("Approval", State.CURRENT, null);
            case WITHDRAWN -> new Stage("Withdrawn", State.STOPPED, last(timeline, EventKind.WITHDRAWN));
            case EXPIRED -> new Stage("Expired", State.STOPPED, last(timeline, EventKind.EXPIRED));
            default ->
                decision != null && decision.approved()
                        ? new Stage("Approved", State.DONE, decision.decidedAt())
                        : new Stage("Rejected", State.STOPPED, decision == null ? null : decision.decidedAt());
        };
    }

    /** AWS has taken the order once the desktop has an id. */
    private static Stage ordering(WorkspaceRequest request, List<RequestEvent> timeline) {
        if (request.workspaceId() != null) {
            return new Stage("Ordered", State.DONE, last(timeline, EventKind.CREATED));
        }
        return request.status() == RequestStatus.CREATING
                ? new Stage("Ordering", State.CURRENT, null)
                : troubled(request, timeline).orElse(new Stage("Ordering", State.AHEAD, null));
    }

    private static Stage creating(WorkspaceRequest request, List<RequestEvent> timeline) {
        if (request.workspaceId() == null) {
            return new Stage("Creating", State.AHEAD, null);
        }
        return switch (request.status()) {
            case CREATING -> new Stage("Creating", State.CURRENT, null);
            case READY -> new Stage("Created", State.DONE, last(timeline, EventKind.READY));
            default -> troubled(request, timeline).orElse(new Stage("Creating", State.AHEAD, null));
        };
    }

    private static Stage changing(WorkspaceRequest request, List<RequestEvent> timeline) {
        return switch (request.status()) {
            case CREATING -> new Stage("Changing", State.CURRENT, last(timeline, EventKind.SENT));
            case READY -> new Stage("Changed", State.DONE, done(timeline));
            default -> troubled(request, timeline).orElse(new Stage("Changing", State.AHEAD, null));
        };
    }

    private static @Nullable Instant done(List<RequestEvent> timeline) {
        var taken = last(timeline, EventKind.TAKEN_AS_DONE);
        return taken == null ? last(timeline, EventKind.READY) : taken;
    }

    /** Where the way to an approved desktop stopped. */
    private static Optional<Stage> troubled(WorkspaceRequest request, List<RequestEvent> timeline) {
        if (request.status() == RequestStatus.NEEDS_ATTENTION) {
            return Optional.of(new Stage("Needs attention", State.STOPPED, last(timeline, EventKind.NEEDS_ATTENTION)));
        }
        return Optional.ofNullable(last(timeline, EventKind.GIVEN_UP))
                .map(ended -> new Stage("Given up", State.STOPPED, ended));
    }

    private static @Nullable Instant last(List<RequestEvent> timeline, EventKind kind) {
        return RequestEvent.latest(timeline, kind).map(RequestEvent::at).orElse(null);
    }
}
