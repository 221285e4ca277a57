package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.WorkspaceRequests;

/** Approve request: whichever way a decision came, checks who decides and what, and writes it to the record in the same transaction. */
@Component
class RecordDecisionListener implements TaskListener {

    private final WorkspaceRequests requests;
    private final Approvers approvers;
    private final CurrentActor currentActor;

    RecordDecisionListener(WorkspaceRequests requests, Approvers approvers, CurrentActor currentActor) {
        this.requests = requests;
        this.approvers = approvers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Refusals.throughEngine(() -> {
            var number = task.getExecution().getProcessBusinessKey();
            var approver = currentActor.get();
            approvers.requireEntitled(approver.userId(), requests.get(number));
            if (!(task.getVariable(Variables.APPROVED) instanceof Boolean approved)) {
                throw new InvalidInput(Variables.APPROVED, "must be true or false");
            }
            var comment = task.getVariable(Variables.COMMENT);
            if (comment != null && !(comment instanceof String)) {
                throw new InvalidInput(Variables.COMMENT, "must be a text");
            }
            var checked = Decision.checkedComment(approved, (String) comment);
            requests.decide(number, approved, checked, approver, null);
            // The gateway reads the process variable; whoever wrote one nearer to the task must not be able to turn it
            // round.
            var process = task.getExecution().getProcessInstance();
            process.setVariable(Variables.APPROVED, approved);
            // Said and recorded; whoever completes the next task says something of their own.
            process.removeVariable(Variables.COMMENT);
        });
    }
}
