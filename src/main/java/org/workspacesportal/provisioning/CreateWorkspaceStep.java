package org.workspacesportal.provisioning;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.process.Models;
import org.workspacesportal.process.OutsideStep;

/** Create workspace: asks AWS for the desktop. What AWS refuses for good leaves by an error, all else is repeated by the engine. */
@Component
class CreateWorkspaceStep implements OutsideStep<String> {

    private final WorkspaceCreation creation;
    private final Creations creations;

    CreateWorkspaceStep(WorkspaceCreation creation, Creations creations) {
        this.creation = creation;
        this.creations = creations;
    }

    @Override
    public String topic() {
        return Models.CREATE_WORKSPACE;
    }

    @Override
    public CompletionStage<String> begin(String number, Executor aside) {
        return creation.create(number, aside);
    }

    @Override
    public void done(String number, String workspaceId) {
        creation.created(number, workspaceId);
    }

    @Override
    public Optional<BusinessError> failed(String number, Throwable why) {
        if (!(why instanceof WorkspaceRefused refused)) {
            return Optional.empty();
        }
        creations.problem(number, Problems.of(refused));
        return Optional.of(new BusinessError(Models.WORKSPACE_REFUSED, String.valueOf(refused.getMessage())));
    }
}
