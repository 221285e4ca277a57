package org.workspacesportal.process;

import org.workspacesportal.request.Said;
import org.workspacesportal.request.Spoken;

/** The person may not do this. */
public class NotAllowed extends RuntimeException implements Spoken {

    private final transient Said said;

    public NotAllowed(String key, Object... arguments) {
        this(Said.of(key, arguments));
    }

    private NotAllowed(Said said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public Said said() {
        return said;
    }
}
