package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraw onboarding: notes in the record that it was taken back. */
@Component
class WithdrawOnboardingDelegate implements JavaDelegate {

    private final Onboardings onboardings;

    WithdrawOnboardingDelegate(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        onboardings.withdraw(execution.getProcessBusinessKey());
    }
}
