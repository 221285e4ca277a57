package org.workspacesportal.lease;

import org.springframework.stereotype.Component;
import org.workspacesportal.change.Changes;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequests;

/** Desktops are given back by the process every give-back takes; as long as that waits for a decision it can be taken back. */
@Component
class GiveBackByRequest implements GivingBack {

    private final Changes changes;
    private final WorkspaceRequests requests;
    private final WorkspaceRequestProcess process;

    GiveBackByRequest(Changes changes, WorkspaceRequests requests, WorkspaceRequestProcess process) {
        this.changes = changes;
        this.requests = requests;
        this.process = process;
    }

    @Override
    public String giveBack(String workspaceId, String reason) {
        return changes.giveBack(workspaceId, reason, Actor.SYSTEM);
    }

    @Override
    public boolean withdraw(String number) {
        try {
            process.withdraw(number, new Actor(requests.get(number).requester(), Channel.SYSTEM));
            return true;
        } catch (RequestMovedOn | NotNow tooLate) {
            return false;
        }
    }
}
