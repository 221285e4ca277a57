package org.workspacesportal.request;

/** What can happen to a request. */
public enum EventKind {
    REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    CREATED,
    READY,
    NEEDS_ATTENTION,
    TRIED_AGAIN,
    GIVEN_UP
}
