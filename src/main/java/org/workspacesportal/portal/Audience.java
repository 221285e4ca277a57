package org.workspacesportal.portal;

import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.RequestEvent;

/** To whom a timeline is told: how a request is handled inside is no business of those it is about. */
public enum Audience {
    /** Who asked for the desktop or gets it. */
    CONCERNED,
    /** Who decides about it, or an admin. */
    IN_CHARGE;

    /** What was written along with an event, where it is for these readers. */
    @Nullable
    String note(RequestEvent event) {
        return this == IN_CHARGE || isForThoseConcerned(event) ? event.note() : null;
    }

    private static boolean isForThoseConcerned(RequestEvent event) {
        return switch (event.kind()) {
            case REQUESTED,
                    ASKED,
                    REMINDED,
                    UNREACHABLE,
                    ESCALATED,
                    APPROVED_FIRST,
                    APPROVED,
                    REJECTED,
                    WITHDRAWN,
                    EXPIRED,
                    WAITS_FOR_QUOTA,
                    CREATED,
                    SENT,
                    READY,
                    NEEDS_ATTENTION,
                    TAKEN_AS_DONE,
                    GIVEN_UP -> true;
            // What approvers and admins note for each other.
            case UNDONE, APPROVAL_PROBLEM, TRIED_AGAIN -> false;
        };
    }
}
