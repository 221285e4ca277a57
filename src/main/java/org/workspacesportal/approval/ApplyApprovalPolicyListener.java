package org.workspacesportal.approval;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Apply approval policy: notes what the decision table said, in the record and where the process reads it. */
@Component
class ApplyApprovalPolicyListener implements ExecutionListener {

    private static final String DECISION_RESULT = "decisionResult";

    private final WorkspaceRequests requests;
    private final Approvers approvers;

    ApplyApprovalPolicyListener(WorkspaceRequests requests, Approvers approvers) {
        this.requests = requests;
        this.approvers = approvers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var result = (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
        var fitting = result.getSingleResult();
        var policy = ApprovalPolicy.of(fitting == null ? null : fitting.getEntryMap());
        var number = execution.getProcessBusinessKey();
        execution.setVariable(Variables.APPROVAL_NEEDED, policy.needed());
        if (policy.needed()) {
            var asked = approvers.choose(requests.get(number), policy.approverGroup(), policy.expiresAfter());
            execution.setVariable(Variables.APPROVER_GROUP, asked.group());
            execution.setVariable(Variables.APPROVER_COUNT, asked.people().size());
            execution.setVariable(
                    Variables.REMINDER_AFTER, policy.reminderAfter().toString());
            execution.setVariable(Variables.EXPIRES_AFTER, policy.expiresAfter().toString());
        } else {
            requests.approveByPolicy(number);
        }
    }
}
