package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;

/** Approve onboarding: whichever way a decision came, has it checked and written to the record in the same transaction. */
@Component
class RecordOnboardingDecisionListener implements TaskListener {

    private final Onboardings onboardings;
    private final OnboardingApprovers approvers;
    private final CurrentActor currentActor;

    RecordOnboardingDecisionListener(
            Onboardings onboardings, OnboardingApprovers approvers, CurrentActor currentActor) {
        this.onboardings = onboardings;
        this.approvers = approvers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Refusals.throughEngine(() -> {
            var number = task.getExecution().getProcessBusinessKey();
            var actor = currentActor.get();
            var mandate = approvers.require(actor.userId(), onboardings.get(number));
            if (!(said(task, Variables.APPROVED) instanceof Boolean approved)) {
                throw new InvalidInput(Variables.APPROVED, "not-a-boolean");
            }
            var comment = Decision.checkedComment(approved, text(said(task, Variables.COMMENT)));
            onboardings.decide(number, approved, comment, actor.onBehalfOf(mandate.onBehalfOf()));
            // The gateway reads the variable of the process; whoever wrote one nearer to the task must not be able to
            // turn it round.
            task.getExecution().getProcessInstance().setVariable(Variables.APPROVED, approved);
            task.getExecution().getProcessInstance().removeVariable(Variables.COMMENT);
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
