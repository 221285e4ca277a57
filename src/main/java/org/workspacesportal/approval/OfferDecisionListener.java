package org.workspacesportal.approval;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.WorkspaceRequests;

/** Approve request: offers the task in Tasklist to those who are asked, as the record names them. */
@Component
class OfferDecisionListener implements TaskListener {

    private final WorkspaceRequests requests;
    private final AskedApprovers askedApprovers;

    OfferDecisionListener(WorkspaceRequests requests, AskedApprovers askedApprovers) {
        this.requests = requests;
        this.askedApprovers = askedApprovers;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var asked = requests.get(number).whoIsAsked();
        task.setDueDate(Date.from(asked.answerBy()));
        if (asked.group() != null) {
            task.addCandidateGroup(asked.group());
        }
        // Members of the group find the task by their group; a manager and deputies by name.
        askedApprovers.of(number, asked.round()).stream()
                .filter(approver -> asked.group() == null || approver.onBehalfOf() != null)
                .forEach(approver -> task.addCandidateUser(approver.approver()));
    }
}
