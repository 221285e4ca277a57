package org.workspacesportal.process;

import org.workspacesportal.request.Said;
import org.workspacesportal.request.Spoken;

/** The process is between two steps; the same is possible, or refused for good, in a moment. */
public class NotNow extends RuntimeException implements Spoken {

    private final transient Said said;

    public NotNow(String key, Object... arguments) {
        this(Said.of(key, arguments));
    }

    private NotNow(Said said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public Said said() {
        return said;
    }
}
