package org.workspacesportal.desktop;

/** What can happen to a desktop beside the requests that are about it. */
public enum DesktopEventKind {
    /** AWS showed one that was not made here. */
    FOUND,
    /** An admin had the portal look after it. */
    ADOPTED,
    /** An admin took a setup as right that is not the one the portal made. */
    DRIFT_ACCEPTED,
    STARTED,
    STOPPED,
    REBOOTED,
    /** It did not do in time what it was to. */
    OVERDUE,
    /** Its last day was set or moved; the note says which. */
    LEASE_RENEWED,
    /** Its owner was told that it ends; the note says when. */
    LEASE_WARNED,
    /** Its last day is over. */
    LEASE_ENDED,
    /** Its owner was not told what becomes of it, as nobody knows their mail address; the note says when. */
    LEASE_NOT_TOLD,
    /** Its owner asked the admins for more time; the note says until when. */
    LEASE_WISHED,
    /** An admin did not agree to that. */
    LEASE_REFUSED,
    /** It was to be given back, which came to nothing; the note says by which request. */
    LEASE_NOT_GIVEN_BACK,
    /** Its owner was asked whether they still need it. */
    ASKED_IF_NEEDED,
    /** Its owner still needs it. */
    KEPT,
    /** Nobody has used it for long, and it was stopped or is given back. */
    RECLAIMED,
    /** An admin had it left alone although nobody uses it; the note says why. */
    EXEMPTED,
    /** An admin ended that. */
    EXEMPTION_ENDED,
    /** AWS did not do what was asked for just before. */
    NOT_DONE,
    /** AWS does not show it any more. */
    GONE
}
