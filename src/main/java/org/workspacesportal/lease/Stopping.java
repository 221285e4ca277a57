package org.workspacesportal.lease;

/** Has a desktop stopped. */
interface Stopping {

    /**
     * Sees to it that a desktop is stopped.
     *
     * @return whether nothing is left to do: it is stopped, or is one that is always on
     * @throws RuntimeException when it could not be stopped now
     */
    boolean stop(String workspaceId);
}
