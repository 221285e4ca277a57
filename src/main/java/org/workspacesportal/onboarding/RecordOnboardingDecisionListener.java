package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Deciding;
import org.workspacesportal.process.Refusals;

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
            var approved = Deciding.approved(task);
            var comment = Deciding.comment(task, approved);
            onboardings.decide(number, approved, comment, actor.onBehalfOf(mandate.onBehalfOf()));
            Deciding.recorded(task, approved);
        });
    }
}
