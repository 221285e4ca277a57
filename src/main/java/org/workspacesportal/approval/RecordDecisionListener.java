package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Deciding;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Variables;

/** Approve request: whichever way a decision came, has it checked and written to the record in the same transaction. */
@Component
class RecordDecisionListener implements TaskListener {

    private final DecisionRecord decisions;
    private final CurrentActor currentActor;

    RecordDecisionListener(DecisionRecord decisions, CurrentActor currentActor) {
        this.decisions = decisions;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Refusals.throughEngine(() -> {
            var number = task.getExecution().getProcessBusinessKey();
            var approved = Deciding.approved(task);
            var comment = Deciding.comment(task, approved);
            var outcome = decisions.write(number, approved, comment, currentActor.get());
            Deciding.recorded(task, approved);
            var process = task.getExecution().getProcessInstance();
            process.setVariable(Variables.FURTHER_APPROVAL, outcome.furtherApproval());
            process.setVariable(Variables.UNDO_POSSIBLE, !outcome.undoWindow().isZero());
            process.setVariable(Variables.UNDO_WINDOW, outcome.undoWindow().toString());
        });
    }
}
