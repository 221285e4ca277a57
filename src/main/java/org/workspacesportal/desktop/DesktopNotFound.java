package org.workspacesportal.desktop;

import org.workspacesportal.request.NotThere;
import org.workspacesportal.request.Said;

/** There is no desktop of that id, or none the person may see. */
public class DesktopNotFound extends NotThere {

    public DesktopNotFound(String workspaceId) {
        super(Said.of("no-such-desktop", workspaceId));
    }
}
