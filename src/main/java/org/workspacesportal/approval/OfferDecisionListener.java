package org.workspacesportal.approval;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.TaskWords;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Approve request: names the task and offers it in Tasklist to those who are asked, as the record has them. */
@Component
class OfferDecisionListener implements TaskListener {

    private final WorkspaceRequests requests;
    private final AskedApprovers askedApprovers;
    private final People people;
    private final Catalog catalog;

    OfferDecisionListener(WorkspaceRequests requests, AskedApprovers askedApprovers, People people, Catalog catalog) {
        this.requests = requests;
        this.askedApprovers = askedApprovers;
        this.people = people;
        this.catalog = catalog;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var request = requests.get(number);
        var asked = request.whoIsAsked();
        TaskWords.write(task, "Approve desktop for", people.get(request.owner()).name(), about(request));
        task.setDueDate(Date.from(asked.answerBy()));
        if (asked.group() != null) {
            task.addCandidateGroup(asked.group());
        }
        // Members of the group find the task by their group; a manager and deputies by name.
        askedApprovers.of(number, asked.round()).stream()
                .filter(approver -> asked.group() == null || approver.onBehalfOf() != null)
                .forEach(approver -> task.addCandidateUser(approver.approver()));
    }

    private String about(WorkspaceRequest request) {
        var about = new StringBuilder(TaskWords.order(request, catalog.currency()));
        if (!request.requester().equals(request.owner())) {
            about.append(" Asked for by %s."
                    .formatted(people.get(request.requester()).name()));
        }
        var first = request.whoIsAsked().firstApprover();
        if (first != null) {
            about.append(" %s has approved it; it needs a second approval."
                    .formatted(people.get(first).name()));
        }
        return about.toString();
    }
}
