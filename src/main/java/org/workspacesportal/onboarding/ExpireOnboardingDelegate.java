package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Expire onboarding: notes in the record that nobody decided in time. */
@Component
class ExpireOnboardingDelegate implements JavaDelegate {

    private final Onboardings onboardings;

    ExpireOnboardingDelegate(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        onboardings.expire(execution.getProcessBusinessKey());
    }
}
