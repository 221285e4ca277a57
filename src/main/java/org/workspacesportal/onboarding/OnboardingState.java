package org.workspacesportal.onboarding;

/** Where an onboarding stands. */
enum OnboardingState {
    /** Nobody but its owner has seen it. */
    DRAFT,
    WAITING_FOR_APPROVAL,
    /** Its rows are being asked for, one after the other. */
    ASKING,
    DONE,
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    /** Whether something is still to happen by itself. */
    public boolean isMoving() {
        return this == WAITING_FOR_APPROVAL || this == ASKING;
    }
}
