package org.workspacesportal.provisioning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Report problem: notes in the record what keeps the desktop from being ready, for the requester and the admins to read. */
@Component
class ReportProblemDelegate implements JavaDelegate {

    private final WorkspaceRequests requests;
    private final Creations creations;

    ReportProblemDelegate(WorkspaceRequests requests, Creations creations) {
        this.requests = requests;
        this.creations = creations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var known = creations.get(number).problem();
        var problem = known == null ? Problems.OVERDUE : known;
        creations.stopChecking(number);
        requests.needAttention(number, problem);
        execution.setVariable(Variables.PROBLEM, problem.text());
    }
}
