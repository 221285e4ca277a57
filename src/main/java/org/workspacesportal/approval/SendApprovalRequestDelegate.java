package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;

/** Send approval request: one mail to one approver. */
@Component
class SendApprovalRequestDelegate implements JavaDelegate {

    private final ApprovalMails mails;

    SendApprovalRequestDelegate(ApprovalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var turn = (Integer) execution.getVariable("loopCounter");
        mails.ask(execution.getProcessBusinessKey(), (Integer) execution.getVariable(Variables.ASK_FROM) + turn);
    }
}
