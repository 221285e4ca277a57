package org.workspacesportal.provisioning;

import java.util.Set;
import org.workspacesportal.aws.Workspace;

/** What the state of a new desktop means for the person who waits for it. */
enum Progress {
    USABLE,
    FAILED,
    ON_ITS_WAY;

    private static final Set<String> USABLE_STATES = Set.of("AVAILABLE", "STOPPED", "STOPPING");
    private static final Set<String> FAILED_STATES = Set.of("ERROR", "TERMINATING", "TERMINATED");

    /** All other states pass, also those AWS may add later; a deadline catches what does not. */
    static Progress of(Workspace workspace) {
        if (USABLE_STATES.contains(workspace.state())) {
            return USABLE;
        }
        return FAILED_STATES.contains(workspace.state()) ? FAILED : ON_ITS_WAY;
    }
}
