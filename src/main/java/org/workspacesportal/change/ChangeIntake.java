package org.workspacesportal.change;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.DesktopNotFound;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.LiveRequests;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Takes a wish for a change in: checks it against whose desktop it is and what AWS allows, and registers it. Asks nobody over the network. */
@Component
class ChangeIntake {

    private final Desktops desktops;
    private final ChangeRules rules;
    private final Plans plans;
    private final WorkspaceRequests requests;
    private final LiveRequests live;
    private final People people;

    ChangeIntake(
            Desktops desktops,
            ChangeRules rules,
            Plans plans,
            WorkspaceRequests requests,
            LiveRequests live,
            People people) {
        this.desktops = desktops;
        this.rules = rules;
        this.plans = plans;
        this.requests = requests;
        this.live = live;
        this.people = people;
    }

    /** Whether a person may have a desktop changed: its owner and the admins may. */
    private boolean may(String person, Desktop desktop) {
        return desktop.belongsTo(person) || people.isMember(person, Groups.ADMINS);
    }

    /**
     * The desktop that is to be changed.
     *
     * @throws DesktopNotFound when there is none of that id, or it is somebody else's
     */
    Desktop require(String workspaceId, String person) {
        return find(workspaceId, person).orElseThrow(() -> new DesktopNotFound(workspaceId));
    }

    /** Whether there is such a desktop that the person may have changed. */
    boolean isKnownTo(String workspaceId, String person) {
        return find(workspaceId, person).isPresent();
    }

    private Optional<Desktop> find(String workspaceId, String person) {
        return desktops.find(workspaceId).filter(found -> may(person, found));
    }

    /**
     * What would come of the change.
     *
     * @throws InvalidInput naming what is wrong; a desktop of somebody else is none
     * @throws org.workspacesportal.request.ChangeUnderWay when another change of it is live
     */
    Plan check(ChangeForm form, Actor actor) {
        var desktop = desktops.find(form.workspaceId())
                .filter(found -> actor.isSystem() || may(actor.userId(), found))
                .orElseThrow(() -> new InvalidInput(ChangeForm.WORKSPACE_ID, "change.gone"));
        // Said first: most of what else is in the way comes of it.
        live.requireNoChangeOf(desktop.workspaceId());
        List<FieldError> broken = rules.broken(desktop, form);
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return plans.of(desktop, form);
    }

    /** Registers it; what the portal wants itself is asked for in the owner's name. */
    WorkspaceRequest register(ChangeForm form, Actor actor) {
        var plan = check(form, actor);
        var owner = desktops.find(form.workspaceId()).orElseThrow().owner();
        var requester = actor.isSystem() ? owner : actor.userId();
        return requests.registerChange(owner, plan.change(), plan.order(), form.reason(), requester, actor);
    }
}
