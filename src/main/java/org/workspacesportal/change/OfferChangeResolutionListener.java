package org.workspacesportal.change;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.TaskWords;
import org.workspacesportal.request.WorkspaceRequests;

/** Resolve change: names the task after the owner, and says what went wrong and until when somebody should have looked. */
@Component
class OfferChangeResolutionListener implements TaskListener {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final WorkspaceRequests requests;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    OfferChangeResolutionListener(WorkspaceRequests requests, People people, Catalog catalog, Clock clock) {
        this.requests = requests;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var request = requests.get(task.getExecution().getProcessBusinessKey());
        var problem = request.problem() == null ? ChangeProblems.OVERDUE : request.problem();
        TaskWords.write(
                task,
                "Resolve change for",
                people.get(request.owner()).name(),
                problem.text() + " " + TaskWords.order(request, catalog.currency()));
        task.setDueDate(Date.from(clock.instant().plus(PATIENCE)));
    }
}
