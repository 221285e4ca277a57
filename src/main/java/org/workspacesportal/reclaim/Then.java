package org.workspacesportal.reclaim;

/** What becomes of a desktop nobody uses and nobody answers for. */
enum Then {
    GIVE_BACK,
    STOP
}
