package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.WorkspaceRequests;

/** Expire request: notes in the record that nobody decided in time. */
@Component
class ExpireRequestDelegate implements JavaDelegate {

    private final WorkspaceRequests requests;

    ExpireRequestDelegate(WorkspaceRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.expire(execution.getProcessBusinessKey());
    }
}
