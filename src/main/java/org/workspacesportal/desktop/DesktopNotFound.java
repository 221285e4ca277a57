package org.workspacesportal.desktop;

import org.workspacesportal.request.Refusal;
import org.workspacesportal.request.Said;

/** There is no such desktop, or none the person may know of. */
public class DesktopNotFound extends Refusal {

    public DesktopNotFound(String workspaceId) {
        super(Said.of("no-such-desktop", workspaceId));
    }
}
