package org.workspacesportal.provisioning;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.process.Models;
import org.workspacesportal.process.OutsideStep;
import org.workspacesportal.quota.DesktopQuota;
import org.workspacesportal.request.WorkspaceRequests;

/** Create workspace: asks AWS for the desktop. What AWS refuses for good leaves by an error, what it refuses until it lets the account have more waits for that, all else is
 * repeated by the engine. */
@Component
class CreateWorkspaceStep implements OutsideStep<Made> {

    private final WorkspaceCreation creation;
    private final Creations creations;
    private final WorkspaceRequests requests;
    private final DesktopQuota quota;
    private final Workspaces workspaces;

    CreateWorkspaceStep(
            WorkspaceCreation creation,
            Creations creations,
            WorkspaceRequests requests,
            DesktopQuota quota,
            Workspaces workspaces) {
        this.creation = creation;
        this.creations = creations;
        this.requests = requests;
        this.quota = quota;
        this.workspaces = workspaces;
    }

    @Override
    public String topic() {
        return Models.CREATE_WORKSPACE;
    }

    /** Looking for it, asking for it, looking again where AWS says it is there, and its tags. */
    @Override
    public Duration lasts() {
        return workspaces.longestCall().multipliedBy(4);
    }

    @Override
    public CompletionStage<Made> begin(String number, Executor aside) {
        return creation.create(number, aside);
    }

    @Override
    public void done(String number, Made made) {
        creation.created(number, made.workspaceId());
        var request = requests.get(number);
        if (made.now()) {
            quota.granted(request);
        } else {
            quota.ended(request);
        }
    }

    @Override
    public Sequel failed(String number, Throwable why) {
        if (!(why instanceof WorkspaceRefused refused)) {
            return new Sequel.TryAgain();
        }
        var request = requests.get(number);
        if (refused.isForQuota() && quota.holds(request)) {
            return new Sequel.Wait("Waits for AWS to let the account have more desktops; see the task Raise quota.");
        }
        quota.ended(request);
        return leave(number, refused);
    }

    /** Leaves it to the admins. */
    Sequel.Leave leave(String number, WorkspaceRefused refused) {
        creations.problem(number, Problems.of(refused));
        return new Sequel.Leave(Models.WORKSPACE_REFUSED, String.valueOf(refused.getMessage()));
    }
}
