package org.workspacesportal.change;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Resolving;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.WorkspaceRequests;

/** Resolve change: has what an admin decided checked and written to the record in the same transaction. */
@Component
class RecordChangeResolutionListener implements TaskListener {

    private final WorkspaceRequests requests;
    private final ChangeRecords records;
    private final ChangeEnd end;
    private final CurrentActor currentActor;

    RecordChangeResolutionListener(
            WorkspaceRequests requests, ChangeRecords records, ChangeEnd end, CurrentActor currentActor) {
        this.requests = requests;
        this.records = records;
        this.end = end;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Refusals.throughEngine(() -> {
            var number = task.getExecution().getProcessBusinessKey();
            var resolution = Resolving.resolution(task, Resolution.class, "resolution.change");
            var comment = Resolving.comment(task, resolution != Resolution.GIVE_UP);
            var admin = currentActor.get();
            switch (resolution) {
                case TRY_AGAIN -> {
                    requests.tryAgain(number, admin, comment);
                    var change = Objects.requireNonNull(requests.get(number).change());
                    // What leaves no trace could never be sent again; that the desktop is at it is seen before the
                    // call.
                    records.tryAgain(number, Traces.isHarmlessTwice(change.kind()));
                }
                case DONE -> {
                    var successor = records.get(number).successorId();
                    end.takenAsDone(requests.takeAsDone(number, admin, comment), successor);
                }
                case GIVE_UP -> requests.giveUp(number, admin, comment);
            }
            var process = task.getExecution().getProcessInstance();
            process.setVariable(Variables.TRY_AGAIN, resolution == Resolution.TRY_AGAIN);
            process.setVariable(Variables.TAKEN_AS_DONE, resolution == Resolution.DONE);
            Resolving.forget(task);
        });
    }

    private enum Resolution {
        TRY_AGAIN,
        DONE,
        GIVE_UP
    }
}
