package org.workspacesportal.aws;

import org.jspecify.annotations.Nullable;

/** A call was sent, but its answer never came or says nothing: it may or may not have changed something. */
public class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
