package org.workspacesportal.policy;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.DecisionTable;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Apply approval policy: notes what the decision table said about this request. */
@Component
class ApplyApprovalPolicyListener implements ExecutionListener {

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
        DecisionTable.read(execution, row -> apply(execution, ApprovalPolicy.of(row)));
    }

    private void apply(DelegateExecution execution, ApprovalPolicy policy) {
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
