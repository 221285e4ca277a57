package org.workspacesportal.portal;

import java.security.Principal;
import java.util.Optional;
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
        return find(workspaceId, viewer).orElseThrow(() -> new DesktopNotFound(workspaceId));
    }

    /** The same, or nothing. */
    public Optional<Desktop> find(String workspaceId, Principal viewer) {
        return desktops.find(workspaceId).filter(desktop -> isFor(desktop, viewer));
    }

    /**
     * A desktop that AWS does not have any more.
     *
     * @throws DesktopNotFound also when it was somebody else's
     */
    public Desktop getGone(String workspaceId, Principal viewer) {
        return desktops.findGone(workspaceId)
                .filter(desktop -> isFor(desktop, viewer))
                .orElseThrow(() -> new DesktopNotFound(workspaceId));
    }

    private boolean isFor(Desktop desktop, Principal viewer) {
        return desktop.belongsTo(viewer.getName()) || people.isMember(viewer.getName(), Groups.ADMINS);
    }
}
