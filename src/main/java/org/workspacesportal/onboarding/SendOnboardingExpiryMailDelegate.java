package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.mail.MailKind;

/** Send onboarding expiry mail: tells whoever asked that nobody decided in time. */
@Component
class SendOnboardingExpiryMailDelegate implements JavaDelegate {

    private final OnboardingMails mails;

    SendOnboardingExpiryMailDelegate(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tell(MailKind.ONBOARDING_EXPIRY, execution.getProcessBusinessKey());
    }
}
