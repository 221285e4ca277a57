package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.mail.MailKind;

/** Send onboarding rejection mail: tells whoever asked what the approver wrote. */
@Component
class SendOnboardingRejectionMailDelegate implements JavaDelegate {

    private final OnboardingMails mails;

    SendOnboardingRejectionMailDelegate(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tell(MailKind.ONBOARDING_REJECTION, execution.getProcessBusinessKey());
    }
}
