package org.workspacesportal.request;

/** What can happen to a request. */
public enum EventKind {
    REQUESTED,
    /** Somebody was asked to decide; the note says who. */
    ASKED,
    /** Somebody was reminded; the note says who. */
    REMINDED,
    /** Somebody who is asked cannot be reached by mail; the note says who. */
    UNREACHABLE,
    /** A second group was asked as nobody had decided; the note says which. */
    ESCALATED,
    /** The first of two levels approved. */
    APPROVED_FIRST,
    APPROVED,
    REJECTED,
    /** A decision was taken back before anything came of it. */
    UNDONE,
    /** Something about how this request is decided needs an admin; the note says what. */
    APPROVAL_PROBLEM,
    WITHDRAWN,
    EXPIRED,
    /** It waits with others, as the account may have no more desktops at present. */
    WAITS_FOR_QUOTA,
    CREATED,
    /** AWS has been told to change a desktop. */
    SENT,
    READY,
    NEEDS_ATTENTION,
    TRIED_AGAIN,
    /** An admin saw that a change was done. */
    TAKEN_AS_DONE,
    GIVEN_UP
}
