package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.mail.MailKind;

/** Send expiry mail: tells the requester that nobody decided in time. */
@Component
class SendExpiryMailDelegate implements JavaDelegate {

    private final ApprovalMails mails;

    SendExpiryMailDelegate(ApprovalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tell(MailKind.EXPIRY, execution.getProcessBusinessKey());
    }
}
