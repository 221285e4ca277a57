package org.workspacesportal.process;

import org.workspacesportal.request.Refusal;
import org.workspacesportal.request.Said;

/** The person may not do this. */
public class NotAllowed extends Refusal {

    public NotAllowed(String key, Object... arguments) {
        super(Said.of(key, arguments));
    }
}
