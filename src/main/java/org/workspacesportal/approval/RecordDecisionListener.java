package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;

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
            if (!(said(task, Variables.APPROVED) instanceof Boolean approved)) {
                throw new InvalidInput(Variables.APPROVED, "not-a-boolean");
            }
            var comment = Decision.checkedComment(approved, text(said(task, Variables.COMMENT)));
            var outcome = decisions.write(number, approved, comment, currentActor.get());
            // The gateways read process variables; whoever wrote one nearer to the task must not be able to turn it
            // round.
            var process = task.getExecution().getProcessInstance();
            process.setVariable(Variables.APPROVED, approved);
            process.setVariable(Variables.FURTHER_APPROVAL, outcome.furtherApproval());
            process.setVariable(Variables.UNDO_POSSIBLE, !outcome.undoWindow().isZero());
            process.setVariable(Variables.UNDO_WINDOW, outcome.undoWindow().toString());
            // Said and recorded; whoever completes the next task says something of their own.
            process.removeVariable(Variables.COMMENT);
        });
    }

    /** What a decision says is written past the task, so that goes before what an admin has written at the task itself. */
    private static @Nullable Object said(DelegateTask task, String name) {
        var said = task.getExecution().getVariable(name);
        return said == null ? task.getVariable(name) : said;
    }

    private static @Nullable String text(@Nullable Object comment) {
        if (comment != null && !(comment instanceof String)) {
            throw new InvalidInput(Variables.COMMENT, "not-a-text");
        }
        return (String) comment;
    }
}
