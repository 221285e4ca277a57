package org.workspacesportal.policy;

import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Apply approval policy: notes what the decision table said about this request. */
@Component
class ApplyApprovalPolicyListener implements ExecutionListener {

    private static final String DECISION_RESULT = "decisionResult";

    private final WorkspaceRequests requests;
    private final AppliedPolicies policies;
    private final ObjectProvider<Preapprovals> preapprovals;

    ApplyApprovalPolicyListener(
            WorkspaceRequests requests, AppliedPolicies policies, ObjectProvider<Preapprovals> preapprovals) {
        this.requests = requests;
        this.policies = policies;
        this.preapprovals = preapprovals;
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
        var preapproval = preapproval(number);
        execution.setVariable(Variables.APPROVAL_NEEDED, policy.needsApproval() && preapproval.isEmpty());
        if (preapproval.isPresent()) {
            var given = preapproval.get();
            requests.decide(number, true, given.comment(), given.approver(), null);
        } else if (!policy.needsApproval()) {
            requests.approveByPolicy(number);
        }
    }

    private Optional<Preapproval> preapproval(String number) {
        var request = requests.get(number);
        return preapprovals
                .orderedStream()
                .flatMap(room -> room.of(request).stream())
                .findFirst();
    }
}
