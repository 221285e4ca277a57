package org.workspacesportal.provisioning;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Resolving;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Resolve provisioning: checks what an admin decided to do and writes it to the record in the same transaction. */
@Component
class RecordResolutionListener implements TaskListener {

    private final WorkspaceRequests requests;
    private final Creations creations;
    private final CurrentActor currentActor;

    RecordResolutionListener(WorkspaceRequests requests, Creations creations, CurrentActor currentActor) {
        this.requests = requests;
        this.creations = creations;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Refusals.throughEngine(() -> {
            var number = task.getExecution().getProcessBusinessKey();
            var resolution = Resolving.resolution(task, Resolution.class, "resolution");
            var comment = Resolving.comment(task, resolution != Resolution.GIVE_UP);
            if (resolution == Resolution.GIVE_UP) {
                requests.giveUp(number, currentActor.get(), comment);
            } else {
                requests.tryAgain(number, currentActor.get(), comment);
                creations.tryAgain(number, resolution == Resolution.ADOPT);
            }
            var process = task.getExecution().getProcessInstance();
            process.setVariable(Variables.TRY_AGAIN, resolution != Resolution.GIVE_UP);
            Resolving.forget(task);
        });
    }

    private enum Resolution {
        TRY_AGAIN,
        ADOPT,
        GIVE_UP
    }
}
