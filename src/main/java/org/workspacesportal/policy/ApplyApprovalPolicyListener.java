package org.workspacesportal.policy;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Apply approval policy: notes what the decision table said about this request. */
@Component
class ApplyApprovalPolicyListener implements ExecutionListener {

    private static final String DECISION_RESULT = "decisionResult";

    private final WorkspaceRequests requests;
    private final AppliedPolicies policies;

    ApplyApprovalPolicyListener(WorkspaceRequests requests, AppliedPolicies policies) {
        this.requests = requests;
        this.policies = policies;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var result = (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
        if (result == null) {
            // The table could not be read; the process goes on by another way.
            return;
        }
        var fitting = result.getSingleResult();
        var policy = ApprovalPolicy.of(fitting == null ? null : fitting.getEntryMap());
        var number = execution.getProcessBusinessKey();
        policies.keep(number, policy);
        execution.setVariable(Variables.APPROVAL_NEEDED, policy.needsApproval());
        if (!policy.needsApproval()) {
            requests.approveByPolicy(number);
        }
    }
}
