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
        // Processes of the first version of the model ask from the beginning.
        var from = execution.getVariable(Variables.ASK_FROM) instanceof Integer first ? first : 0;
        mails.ask(execution.getProcessBusinessKey(), from + turn);
    }
}
