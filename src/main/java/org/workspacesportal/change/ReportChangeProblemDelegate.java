package org.workspacesportal.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Report change problem: notes in the record what keeps the desktop from being changed, for the owner and the admins to read. */
@Component
class ReportChangeProblemDelegate implements JavaDelegate {

    private final WorkspaceRequests requests;
    private final ChangeRecords records;

    ReportChangeProblemDelegate(WorkspaceRequests requests, ChangeRecords records) {
        this.requests = requests;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var known = records.get(number).problem();
        var problem = known == null ? ChangeProblems.OVERDUE : known;
        records.stopChecking(number);
        requests.needAttention(number, problem);
        execution.setVariable(Variables.PROBLEM, problem.text());
    }
}
