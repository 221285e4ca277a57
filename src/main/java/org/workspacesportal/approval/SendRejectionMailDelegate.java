package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.mail.MailKind;

/** Send rejection mail: tells the requester what the approver wrote. */
@Component
class SendRejectionMailDelegate implements JavaDelegate {

    private final ApprovalMails mails;

    SendRejectionMailDelegate(ApprovalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tell(MailKind.REJECTION, execution.getProcessBusinessKey());
    }
}
