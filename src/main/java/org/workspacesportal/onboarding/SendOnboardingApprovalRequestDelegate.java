package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send onboarding approval request: one mail to one approver. */
@Component
class SendOnboardingApprovalRequestDelegate implements JavaDelegate {

    private final OnboardingMails mails;

    SendOnboardingApprovalRequestDelegate(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.ask(execution.getProcessBusinessKey(), (Integer) execution.getVariable("loopCounter"));
    }
}
