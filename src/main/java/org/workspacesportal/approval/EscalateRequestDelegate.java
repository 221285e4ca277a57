package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Escalate request: nobody has decided in time, so a second group may, too. */
@Component
class EscalateRequestDelegate implements JavaDelegate {

    private final WorkspaceRequests requests;
    private final AppliedPolicies policies;
    private final MoreApprovers moreApprovers;

    EscalateRequestDelegate(WorkspaceRequests requests, AppliedPolicies policies, MoreApprovers moreApprovers) {
        this.requests = requests;
        this.policies = policies;
        this.moreApprovers = moreApprovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var added = moreApprovers.escalate(requests.get(number), policies.of(number));
        execution.setVariable(Variables.APPROVER_COUNT, added.from() + added.count());
        // Of this path alone; others may be on their way through the same step.
        execution.setVariableLocal(Variables.ASK_FROM, added.from());
        execution.setVariableLocal(Variables.ASK_COUNT, added.count());
    }
}
