package org.workspacesportal.onboarding;

/** How the desktops of an onboarding are approved. */
enum Approval {
    /** By one decision about all of them. */
    TOGETHER,
    /** Each by the approval policy, as if it had been asked for alone. */
    EACH
}
