package org.workspacesportal.approval;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.process.AfterDecision;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The one way our pages, links and API decide about a request. */
@Component
public class Decisions {

    private static final Set<String> FIELDS = Set.of("approved", "comment");

    private final Entitlements entitlements;
    private final AppliedPolicies policies;
    private final WorkspaceRequests requests;
    private final WorkspaceRequestProcess process;
    private final AfterDecision afterDecision;

    Decisions(
            Entitlements entitlements,
            AppliedPolicies policies,
            WorkspaceRequests requests,
            WorkspaceRequestProcess process,
            AfterDecision afterDecision) {
        this.entitlements = entitlements;
        this.policies = policies;
        this.requests = requests;
        this.process = process;
        this.afterDecision = afterDecision;
    }

    /**
     * The request, for somebody who may decide about it or has.
     *
     * @throws NotAllowed when they may not
     */
    public WorkspaceRequest forApprover(String number, String approver) {
        var request = requests.get(number);
        if (!hasDecided(approver, request)) {
            entitlements.require(approver, request);
        }
        return request;
    }

    /** Whether this person can decide about the request now. */
    public boolean canDecide(WorkspaceRequest request, String approver) {
        return request.waitsForSomebody()
                && entitlements.find(approver, request).isPresent();
    }

    /** Why the policy could not be followed and the admins decide, if that is so. */
    public Optional<String> problem(WorkspaceRequest request) {
        return policies.problemOf(request);
    }

    /**
     * Decides.
     *
     * @param fields {@code approved}, true or false, and {@code comment}
     * @throws InvalidInput naming the field
     * @throws RequestMovedOn when it was decided, withdrawn or expired before
     * @throws NotAllowed when this person may not decide
     */
    public WorkspaceRequest decide(String number, Map<String, ?> fields, Actor approver) {
        fields.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput(name, "unknown-field.decision");
                });
        var request = forApprover(number, approver.userId());
        if (request.waitsForSomebody() && hasDecided(approver.userId(), request)) {
            // Of two levels this person has had the first.
            throw new RequestMovedOn(request);
        }
        var approved = approved(fields.get("approved"));
        var comment = Decision.checkedComment(approved, comment(fields.get("comment")));
        process.decide(number, approved, comment, approver);
        return requests.get(number);
    }

    /**
     * Takes a decision back.
     *
     * @throws NotAllowed when it is not this person's
     * @throws RequestMovedOn when it is too late for that
     */
    public WorkspaceRequest undo(String number, Actor decider) {
        var request = requests.get(number);
        var decision = request.decision();
        if (decision == null || decision.undoUntil() == null) {
            throw new RequestMovedOn(request);
        }
        if (!decision.decidedBy().equals(decider.userId())) {
            throw new NotAllowed("undo.not-yours");
        }
        afterDecision.goOn(number);
        process.undo(number, decider);
        return requests.get(number);
    }

    private static boolean hasDecided(String userId, WorkspaceRequest request) {
        var decision = request.decision();
        var asked = request.asked();
        return (decision != null && decision.decidedBy().equals(userId))
                || (asked != null && userId.equals(asked.firstApprover()));
    }

    private static boolean approved(@Nullable Object value) {
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput("approved", "not-a-boolean");
        };
    }

    private static @Nullable String comment(@Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new InvalidInput("comment", "not-a-text");
        }
        return (String) value;
    }
}
