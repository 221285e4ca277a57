package org.workspacesportal.process;

/** The person may not do this. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }
}
