package org.workspacesportal.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.request.WorkspaceRequests;

/** Withdraw request: notes in the record that the request was taken back, and by whom. */
@Component
class WithdrawRequestDelegate implements JavaDelegate {

    private final WorkspaceRequests requests;
    private final CurrentActor currentActor;

    WithdrawRequestDelegate(WorkspaceRequests requests, CurrentActor currentActor) {
        this.requests = requests;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.withdraw(execution.getProcessBusinessKey(), currentActor.get());
    }
}
