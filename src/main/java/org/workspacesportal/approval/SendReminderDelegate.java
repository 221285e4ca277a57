package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.mail.MailKind;

/** Send reminder: one mail to one approver who has not decided yet. */
@Component
class SendReminderDelegate implements JavaDelegate {

    private final ApprovalMails mails;

    SendReminderDelegate(ApprovalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var position = (Integer) execution.getVariable("loopCounter");
        mails.ask(MailKind.APPROVAL_REMINDER, execution.getProcessBusinessKey(), position);
    }
}
