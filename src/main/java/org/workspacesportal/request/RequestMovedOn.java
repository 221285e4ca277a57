package org.workspacesportal.request;

/** Somebody came too late: the request had already been decided, withdrawn, expired or taken further. */
public class RequestMovedOn extends MovedOn {

    private final transient WorkspaceRequest request;

    public RequestMovedOn(WorkspaceRequest request) {
        super(said(request));
        this.request = request;
    }

    private static Said said(WorkspaceRequest request) {
        var decision = request.decision();
        return switch (request.status()) {
            case WAITING_FOR_APPROVAL -> Said.of("moved-on.level", request.number());
            case WITHDRAWN -> Said.of("moved-on.withdrawn", request.number());
            case EXPIRED -> Said.of("moved-on.expired", request.number());
            case CREATING, READY, REJECTED, NEEDS_ATTENTION ->
                decision == null
                        ? Said.of("moved-on", request.number())
                        : Said.of(
                                "moved-on."
                                        + (decision.isByPolicy() ? "policy." : "")
                                        + (decision.approved() ? "approved" : "rejected"),
                                request.number(),
                                decision.decidedBy());
        };
    }

    /** The request as it stands now. */
    public WorkspaceRequest request() {
        return request;
    }
}
