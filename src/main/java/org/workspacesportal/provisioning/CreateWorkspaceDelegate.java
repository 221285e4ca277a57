package org.workspacesportal.provisioning;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.process.Models;

/** Create workspace: asks AWS for the desktop. What AWS refuses for good leaves by an error, all else is repeated by the engine. */
@Component
class CreateWorkspaceDelegate implements JavaDelegate {

    private final WorkspaceCreation creation;
    private final Creations creations;

    CreateWorkspaceDelegate(WorkspaceCreation creation, Creations creations) {
        this.creation = creation;
        this.creations = creations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        try {
            creation.create(number);
        } catch (WorkspaceRefused refused) {
            creations.problem(number, Problems.of(refused));
            throw new BpmnError(Models.WORKSPACE_REFUSED, refused.getMessage());
        }
    }
}
