package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send reminder: one mail to one approver who has not decided yet. */
@Component
class SendReminderDelegate implements JavaDelegate {

    private final ApprovalMails mails;

    SendReminderDelegate(ApprovalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var turn = (Integer) execution.getVariable("loopCounter");
        mails.remind(execution.getProcessBusinessKey(), turn);
    }
}
