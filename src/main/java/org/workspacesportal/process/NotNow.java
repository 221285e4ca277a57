package org.workspacesportal.process;

import org.workspacesportal.request.Refusal;
import org.workspacesportal.request.Said;

/** The process is between two steps; the same is possible, or refused for good, in a moment. */
public class NotNow extends Refusal {

    public NotNow(String key, Object... arguments) {
        super(Said.of(key, arguments));
    }
}
