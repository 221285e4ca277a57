package org.workspacesportal.aws;

/** A call was sent, but its answer never came or says nothing: it may or may not have changed something. */
public class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
