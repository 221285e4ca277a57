package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Choose approvers: begins a round and puts copies of who is asked, and how long they have, where the process reads them. */
@Component
class ChooseApproversDelegate implements JavaDelegate {

    private final WorkspaceRequests requests;
    private final AppliedPolicies policies;
    private final Approvers approvers;
    private final AskedApprovers askedApprovers;

    ChooseApproversDelegate(
            WorkspaceRequests requests, AppliedPolicies policies, Approvers approvers, AskedApprovers askedApprovers) {
        this.requests = requests;
        this.policies = policies;
        this.approvers = approvers;
        this.askedApprovers = askedApprovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var policy = policies.of(number);
        var asked = approvers.choose(requests.get(number), policy);
        var count = askedApprovers.of(number, asked.round()).size();
        if (count == 0) {
            // There is nobody to write to; whoever looks after the processes has to see it.
            execution.createIncident(
                    "noApprover",
                    number,
                    "Nobody may decide about " + number + ", so nobody was written to. Add somebody to the group it "
                            + "waits for, who then finds it in the portal and in Tasklist, or have the requester "
                            + "withdraw it.");
        }
        // What was said in the round before is said no longer.
        execution.removeVariable(Variables.APPROVED);
        execution.setVariable(Variables.APPROVER_COUNT, count);
        execution.setVariable(Variables.ASK_FROM, 0);
        execution.setVariable(Variables.ASK_COUNT, count);
        execution.setVariable(Variables.APPROVAL_PROBLEM, policies.of(number).problem());
        execution.setVariable(Variables.REMINDER_AFTER, policy.reminderAfter().toString());
        execution.setVariable(Variables.ESCALATES_AFTER, policy.escalatesAfter().toString());
        execution.setVariable(Variables.EXPIRES_AFTER, policy.expiresAfter().toString());
    }
}
