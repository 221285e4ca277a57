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
     * @param approved whether it was approved
     * @param by name of whoever decided, null for the reader and for the policy
     * @param byReader whether that was the reader
     * @param forWhom name of the person whose deputy decided
     * @param at when
     * @param further whether somebody else has to approve as well
     */
    record Decided(
            boolean approved,
            @Nullable String by,
            boolean byReader,
            @Nullable String forWhom,
            Instant at,
            boolean further) {

        /** Key of the sentence that says so; what goes into it is {@link #by} and {@link #forWhom}. */
        public String key() {
            return "decide.story"
                    + (byReader ? ".you" : by == null ? ".policy" : "")
                    + (forWhom == null ? "" : ".for")
                    + (approved ? ".approved" : ".rejected");
        }
    }

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
            return decided(
                    decision.approved(),
                    decision.decidedBy(),
                    decision.decidedFor(),
                    reader,
                    decision.decidedAt(),
                    false);
        }
        return firstApproval(request)
                .map(first -> decided(true, first.actor(), first.onBehalfOf(), reader, first.at(), true))
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

    private Decided decided(
            boolean approved, String actor, @Nullable String onBehalfOf, String reader, Instant at, boolean further) {
        var byReader = actor.equals(reader);
        return new Decided(
                approved,
                byReader || actor.equals(Decision.POLICY)
                        ? null
                        : people.get(actor).name(),
                byReader,
                onBehalfOf == null ? null : people.get(onBehalfOf).name(),
                at,
                further);
    }
}
