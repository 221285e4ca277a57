package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.request.WorkspaceRequests;

/** Undo decision: takes a decision back of which nothing has come yet, and lets the request wait again. */
@Component
class UndoDecisionDelegate implements JavaDelegate {

    private final WorkspaceRequests requests;
    private final CurrentActor currentActor;

    UndoDecisionDelegate(WorkspaceRequests requests, CurrentActor currentActor) {
        this.requests = requests;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Refusals.throughEngine(() -> requests.undo(execution.getProcessBusinessKey(), currentActor.get(), null));
    }
}
