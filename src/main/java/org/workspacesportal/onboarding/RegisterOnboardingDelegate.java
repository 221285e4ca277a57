package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;

/** Register onboarding: makes a draft wait, and puts copies of its facts where Tasklist and Cockpit show them. */
@Component
class RegisterOnboardingDelegate implements JavaDelegate {

    private final Onboardings onboardings;
    private final Drafts drafts;
    private final Estimates estimates;
    private final OnboardingFacts facts;
    private final CurrentActor currentActor;

    RegisterOnboardingDelegate(
            Onboardings onboardings,
            Drafts drafts,
            Estimates estimates,
            OnboardingFacts facts,
            CurrentActor currentActor) {
        this.onboardings = onboardings;
        this.drafts = drafts;
        this.estimates = estimates;
        this.facts = facts;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Refusals.throughEngine(() -> {
            var number = execution.getProcessBusinessKey();
            drafts.require(currentActor.get().userId());
            onboardings.submit(number, estimates.of(number).knownTotal());
            facts.of(onboardings.get(number)).forEach(execution::setVariable);
        });
    }
}
