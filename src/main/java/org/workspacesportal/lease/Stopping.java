package org.workspacesportal.lease;

/** Has a desktop stopped; one for which that is not possible goes on running. */
interface Stopping {

    void stop(String workspaceId);
}
