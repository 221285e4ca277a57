package org.workspacesportal.request;

/** Where a request stands, as its requester, the pages and the API name it. */
public enum RequestStatus {
    WAITING_FOR_APPROVAL,
    CREATING,
    READY,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    NEEDS_ATTENTION;

    /** Whether something is still to happen, so that a second request for the same desktop would collide with this one. */
    public boolean isLive() {
        return this == WAITING_FOR_APPROVAL || this == CREATING || this == NEEDS_ATTENTION;
    }
}
