package org.workspacesportal.aws;

/** A call surely changed nothing, and may be made again: AWS was busy, refused the call as a whole, or was not reached. */
public class CallNotMade extends RuntimeException {

    CallNotMade(String message, Throwable cause) {
        super(message, cause);
    }
}
