package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.mail.MailKind;

/** Send onboarding report: tells whoever asked how many desktops were asked for, and that some could not be. */
@Component
class SendOnboardingReportDelegate implements JavaDelegate {

    private final OnboardingMails mails;

    SendOnboardingReportDelegate(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tell(MailKind.ONBOARDING_REPORT, execution.getProcessBusinessKey());
    }
}
