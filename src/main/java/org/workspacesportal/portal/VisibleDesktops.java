package org.workspacesportal.portal;

import java.security.Principal;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.DesktopNotFound;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;

/** The desktops a person may see and look after: their own, and all of them for an admin. */
@Component
public class VisibleDesktops {

    private final Desktops desktops;
    private final People people;

    VisibleDesktops(Desktops desktops, People people) {
        this.desktops = desktops;
        this.people = people;
    }

    /**
     * A desktop by its id.
     *
     * @throws DesktopNotFound also when it is somebody else's: whether it exists is not theirs to know
     */
    public Desktop get(String workspaceId, Principal viewer) {
        return desktops.find(workspaceId)
                .filter(desktop ->
                        desktop.belongsTo(viewer.getName()) || people.isMember(viewer.getName(), Groups.ADMINS))
                .orElseThrow(() -> new DesktopNotFound(workspaceId));
    }
}
