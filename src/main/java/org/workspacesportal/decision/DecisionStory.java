package org.workspacesportal.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Tells somebody who comes to decide what has been decided already: by whom, for whom and when. */
@Component
class DecisionStory {

    /**
     * What was decided.
     *
     * @param words who did what
     * @param at when
     * @param further whether somebody else has to approve as well
     */
    record Decided(String words, Instant at, boolean further) {}

    private final People people;
    private final WorkspaceRequests requests;
    private final Clock clock;

    DecisionStory(People people, WorkspaceRequests requests, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.clock = clock;
    }

    /** The decision or, of two levels, the first; null where there is none. */
    @Nullable
    Decided of(WorkspaceRequest request, String reader) {
        var decision = request.decision();
        if (decision != null) {
            return new Decided(
                    who(decision.decidedBy(), decision.decidedFor(), reader)
                            + (decision.approved() ? "approved" : "rejected"),
                    decision.decidedAt(),
                    false);
        }
        return firstApproval(request)
                .map(first ->
                        new Decided(who(first.actor(), first.onBehalfOf(), reader) + "approved", first.at(), true))
                .orElse(null);
    }

    /** Whether a decision that came too late says what was decided. */
    boolean isWhatWasDecided(WorkspaceRequest request, String decider, String approved) {
        var decision = request.decision();
        if (decision != null) {
            return String.valueOf(decision.approved()).equals(approved);
        }
        var asked = request.asked();
        return approved.equals("true") && asked != null && asked.approvedFirstBy(decider);
    }

    boolean canUndo(WorkspaceRequest request, String reader) {
        var decision = request.decision();
        return decision != null
                && decision.decidedBy().equals(reader)
                && decision.undoUntil() != null
                && decision.undoUntil().isAfter(clock.instant())
                && request.status() != RequestStatus.READY;
    }

    private Optional<RequestEvent> firstApproval(WorkspaceRequest request) {
        var asked = request.asked();
        return asked == null || asked.firstApprover() == null
                ? Optional.empty()
                : requests.timeline(request.number()).stream()
                        .filter(event -> event.kind() == EventKind.APPROVED_FIRST)
                        .reduce((earlier, later) -> later);
    }

    private String who(String actor, @Nullable String onBehalfOf, String reader) {
        var isReader = actor.equals(reader);
        var name = isReader
                ? "You"
                : actor.equals(Decision.POLICY)
                        ? "The approval policy"
                        : people.get(actor).name();
        var whose = onBehalfOf == null ? "" : ", for " + people.get(onBehalfOf).name() + ",";
        return name + whose + (isReader ? " " : " already ");
    }
}
