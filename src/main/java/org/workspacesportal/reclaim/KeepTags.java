package org.workspacesportal.reclaim;

import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Workspaces;

/** Reads the AWS tag by which a desktop is left alone: a call for each, and so only of desktops with which something is about to happen. */
@Component
class KeepTags {

    private final Workspaces workspaces;
    private final ReclaimSettings settings;

    KeepTags(Workspaces workspaces, ReclaimSettings settings) {
        this.workspaces = workspaces;
        this.settings = settings;
    }

    /**
     * Whether a desktop has it.
     *
     * @throws org.workspacesportal.aws.CallNotMade when AWS did not answer; and so does {@link org.workspacesportal.aws.OutcomeUnknown}
     */
    boolean isOn(String workspaceId) {
        return workspaces.tags(workspaceId).containsKey(settings.keepTag());
    }
}
