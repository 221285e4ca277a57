package org.workspacesportal.localaws;

/** The states a desktop of this endpoint can be in, in AWS's words; AWS has more. */
enum DesktopState {
    PENDING,
    AVAILABLE,
    STARTING,
    STOPPING,
    STOPPED,
    REBOOTING,
    REBUILDING,
    RESTORING,
    UPDATING,
    ADMIN_MAINTENANCE,
    ERROR,
    TERMINATING,
    TERMINATED
}
