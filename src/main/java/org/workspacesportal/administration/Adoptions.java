package org.workspacesportal.administration;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.OutcomeUnknown;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.desktop.AwsBusy;
import org.workspacesportal.desktop.DesktopNotFound;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.desktop.Stewardship;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;

/** Has the portal look after a desktop that it did not make, and lets the desktop tell so by its tags. */
@Component
class Adoptions {

    private final Desktops desktops;
    private final Workspaces workspaces;
    private final Stewardship stewardship;

    Adoptions(Desktops desktops, Workspaces workspaces, Stewardship stewardship) {
        this.desktops = desktops;
        this.workspaces = workspaces;
        this.stewardship = stewardship;
    }

    /**
     * Adopts a desktop.
     *
     * @throws DesktopNotFound when there is no such desktop
     * @throws NotNow when the portal looks after it already
     * @throws AwsBusy when its tags could not be written; it is not adopted then
     */
    void adopt(String workspaceId, Actor admin) {
        var desktop = desktops.find(workspaceId).orElseThrow(() -> new DesktopNotFound(workspaceId));
        if (desktop.managed()) {
            throw new NotNow("adopted-already", workspaceId);
        }
        var tags = new HashMap<String, String>();
        tags.put("portal:owner", desktop.owner());
        // Whoever has it adopted answers for it as an approver does.
        tags.put("portal:approved-by", admin.userId());
        try {
            workspaces.tag(workspaceId, tags);
        } catch (CallNotMade | OutcomeUnknown failed) {
            throw new AwsBusy(failed);
        }
        stewardship.adopt(workspaceId, admin);
    }
}
