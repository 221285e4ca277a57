package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send undo mail: tells the person in whose name a decision was made how to take it back. */
@Component
class SendUndoMailDelegate implements JavaDelegate {

    private final ApprovalMails mails;

    SendUndoMailDelegate(ApprovalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.offerUndo(execution.getProcessBusinessKey());
    }
}
