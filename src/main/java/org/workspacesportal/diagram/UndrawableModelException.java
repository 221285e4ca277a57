package org.workspacesportal.diagram;

import org.jspecify.annotations.Nullable;

/** A model cannot be drawn: it is no BPMN, has no diagram data, or shows something there is no symbol for. */
public class UndrawableModelException extends RuntimeException {

    UndrawableModelException(String message) {
        this(message, null);
    }

    UndrawableModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
