package org.workspacesportal.approval;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to decide about a request.
 *
 * @param position place among those asked in one round, from 0
 * @param approver id of the person
 * @param onBehalfOf id of the person whose deputy that is
 * @param reason why this person
 * @param asked whether the mail that asks has gone out
 */
record AskedApprover(
        int position, String approver, @Nullable String onBehalfOf, Reason reason, boolean asked) {

    /** Why somebody is asked. */
    enum Reason {
        APPROVER,
        MANAGER,
        SECOND_LEVEL,
        DEPUTY,
        ESCALATION,
        PROBLEM
    }
}
