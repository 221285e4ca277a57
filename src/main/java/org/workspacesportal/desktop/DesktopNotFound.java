package org.workspacesportal.desktop;

import org.workspacesportal.request.Refusal;
import org.workspacesportal.request.Said;

/** There is no desktop of that id, or none the person may see. */
public class DesktopNotFound extends Refusal {

    public DesktopNotFound(String workspaceId) {
        super(Said.of("no-such-desktop", workspaceId));
    }
}
