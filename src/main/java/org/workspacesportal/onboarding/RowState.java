package org.workspacesportal.onboarding;

/** Where a row of an onboarding stands. */
enum RowState {
    WAITING,
    /** Within the transaction in which its request is made, and nowhere else. */
    ASKING,
    ASKED,
    /** It could not be asked for any more. */
    REFUSED
}
