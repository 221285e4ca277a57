package org.workspacesportal.request;

/** Somebody came too late: the request had already been decided, withdrawn, expired or taken further. */
public class RequestMovedOn extends RuntimeException {

    private final transient WorkspaceRequest request;

    public RequestMovedOn(WorkspaceRequest request) {
        super("Request " + request.number() + " is " + request.status());
        this.request = request;
    }

    /** The request as it stands now. */
    public WorkspaceRequest request() {
        return request;
    }
}
