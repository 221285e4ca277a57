package org.workspacesportal.request;

/** Somebody came too late: the request had already been decided, withdrawn, expired or taken further. */
public class RequestMovedOn extends RuntimeException {

    private final transient WorkspaceRequest request;

    public RequestMovedOn(WorkspaceRequest request) {
        super("Request %s %s".formatted(request.number(), inWords(request)));
        this.request = request;
    }

    private static String inWords(WorkspaceRequest request) {
        var decision = request.decision();
        return switch (request.status()) {
            case WAITING_FOR_APPROVAL -> "has been decided about at this level; somebody else has to decide now";
            case WITHDRAWN -> "was withdrawn";
            case EXPIRED -> "has expired";
            case CREATING, READY, REJECTED, NEEDS_ATTENTION ->
                decision == null
                        ? "no longer waits for a decision"
                        : "has already been %s by %s"
                                .formatted(decision.approved() ? "approved" : "rejected", decision.decidedBy());
        };
    }

    /** The request as it stands now. */
    public WorkspaceRequest request() {
        return request;
    }
}
