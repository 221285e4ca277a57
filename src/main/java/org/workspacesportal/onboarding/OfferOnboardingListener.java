package org.workspacesportal.onboarding;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.TaskWords;

/** Approve onboarding: names the task and offers it in Tasklist to those who are asked, as the record has them. */
@Component
class OfferOnboardingListener implements TaskListener {

    private final Onboardings onboardings;
    private final OnboardingApprovers approvers;
    private final OnboardingFacts facts;
    private final People people;

    OfferOnboardingListener(
            Onboardings onboardings, OnboardingApprovers approvers, OnboardingFacts facts, People people) {
        this.onboardings = onboardings;
        this.approvers = approvers;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        var onboarding = onboardings.get(task.getExecution().getProcessBusinessKey());
        var asker = people.get(onboarding.requester()).name();
        TaskWords.write(task, "Approve " + onboarding.desktops() + " desktops for", asker, facts.sentence(onboarding));
        if (onboarding.answerBy() != null) {
            task.setDueDate(Date.from(onboarding.answerBy()));
        }
        if (onboarding.approverGroup() != null) {
            task.addCandidateGroup(onboarding.approverGroup());
        }
        // Members of the group find the task by their group, deputies by name.
        approvers.list(onboarding.number()).stream()
                .filter(approver -> approver.onBehalfOf() != null)
                .forEach(approver -> task.addCandidateUser(approver.person()));
    }
}
