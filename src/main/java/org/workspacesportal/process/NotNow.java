package org.workspacesportal.process;

/** The process is between two steps; the same is possible, or refused for good, in a moment. */
public class NotNow extends RuntimeException {

    public NotNow(String message) {
        super(message);
    }
}
