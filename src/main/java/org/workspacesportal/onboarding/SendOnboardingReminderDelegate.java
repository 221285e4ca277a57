package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send onboarding reminder: one mail to one approver who has not decided yet. */
@Component
class SendOnboardingReminderDelegate implements JavaDelegate {

    private final OnboardingMails mails;

    SendOnboardingReminderDelegate(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.remind(execution.getProcessBusinessKey(), (Integer) execution.getVariable("loopCounter"));
    }
}
