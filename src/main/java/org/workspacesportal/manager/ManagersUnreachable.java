package org.workspacesportal.manager;

/** The source of who manages whom does not answer now. */
public class ManagersUnreachable extends RuntimeException {

    public ManagersUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
