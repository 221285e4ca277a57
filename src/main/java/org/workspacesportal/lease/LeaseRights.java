package org.workspacesportal.lease;

import java.security.Principal;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;

/** Who may say until when a desktop is somebody's: its owner, as far as owners may renew, and admins as they like. */
@Component
class LeaseRights {

    private final Desktops desktops;
    private final People people;
    private final Leases leases;
    private final LeaseTable table;
    private final Renewals renewals;
    private final LeaseOwners owners;
    private final Terms terms;
    private final CurrentActor currentActor;

    LeaseRights(
            Desktops desktops,
            People people,
            Leases leases,
            LeaseTable table,
            Renewals renewals,
            LeaseOwners owners,
            Terms terms,
            CurrentActor currentActor) {
        this.desktops = desktops;
        this.people = people;
        this.leases = leases;
        this.table = table;
        this.renewals = renewals;
        this.owners = owners;
        this.terms = terms;
        this.currentActor = currentActor;
    }

    /**
     * Lets nobody but admins go on.
     *
     * @throws NotAllowed for everybody else
     */
    void requireAdmin(Principal person) {
        if (!isAdmin(person)) {
            throw new NotAllowed("admins-only");
        }
    }

    /**
     * A desktop whose lease the person may see.
     *
     * @throws LeaseNotFound also when they may not: whether it exists is not theirs to know
     */
    Desktop desktop(String workspaceId, Principal person) {
        return desktops.find(workspaceId)
                .filter(desktop -> desktop.belongsTo(person.getName()) || isAdmin(person))
                .orElseThrow(LeaseNotFound::new);
    }

    LeaseView lease(String workspaceId, Principal person) {
        return leases.find(desktop(workspaceId, person).workspaceId()).orElseThrow(LeaseNotFound::new);
    }

    /**
     * Moves the last day, or asks the admins to.
     *
     * @throws InvalidInput when it is further ahead than owners may renew, or without end
     */
    void renew(String workspaceId, LeaseForm form, Principal person, Channel channel) {
        var desktop = desktop(workspaceId, person);
        if (isAdmin(person)) {
            renewals.byAdmin(workspaceId, form.lastDay(), owners.reach(desktop.owner()), actor(person, channel));
            return;
        }
        var lastDay = form.lastDay();
        var latest = terms.latest();
        if (lastDay == null) {
            throw new InvalidInput(LeaseForm.LAST_DAY, "lease.needs-end");
        }
        if (latest != null && lastDay.isAfter(latest)) {
            throw new InvalidInput(LeaseForm.LAST_DAY, "lease.longest", latest);
        }
        renewals.byOwner(workspaceId, lastDay, actor(person, channel));
    }

    /**
     * Refuses what the owner of a desktop wishes.
     *
     * @throws LeaseNotFound when there is no such desktop
     */
    void refuse(String workspaceId, Principal admin) {
        var lease = table.find(workspaceId).orElseThrow(LeaseNotFound::new);
        renewals.refuse(lease, owners.reach(lease.owner()), actor(admin, Channel.PORTAL));
    }

    boolean isAdmin(Principal person) {
        return people.isMember(person.getName(), Groups.ADMINS);
    }

    private Actor actor(Principal person, Channel channel) {
        return new Actor(person.getName(), channel).from(currentActor.origin());
    }
}
