package org.workspacesportal.approval;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The one way our pages, links and API decide about a request. */
@Component
class Decisions {

    private static final Set<String> FIELDS = Set.of("approved", "comment");

    private final Approvers approvers;
    private final WorkspaceRequests requests;
    private final WorkspaceRequestProcess process;

    Decisions(Approvers approvers, WorkspaceRequests requests, WorkspaceRequestProcess process) {
        this.approvers = approvers;
        this.requests = requests;
        this.process = process;
    }

    /**
     * The request, for somebody who may decide about it or has.
     *
     * @throws org.workspacesportal.process.NotAllowed when they may not
     */
    WorkspaceRequest forApprover(String number, String approver) {
        var request = requests.get(number);
        approvers.requireEntitled(approver, request);
        return request;
    }

    /**
     * Decides.
     *
     * @param fields {@code approved}, true or false, and {@code comment}
     * @throws InvalidInput naming the field
     * @throws org.workspacesportal.request.RequestMovedOn when it was decided, withdrawn or expired before
     */
    WorkspaceRequest decide(String number, Map<String, ?> fields, Actor approver) {
        fields.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput(name, "is not a field of a decision");
                });
        forApprover(number, approver.userId());
        var approved = approved(fields.get("approved"));
        var comment = Decision.checkedComment(approved, comment(fields.get("comment")));
        process.decide(number, approved, comment, approver);
        return requests.get(number);
    }

    private static boolean approved(@Nullable Object value) {
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput("approved", "must be true or false");
        };
    }

    private static @Nullable String comment(@Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new InvalidInput("comment", "must be a text");
        }
        return (String) value;
    }
}
