package org.workspacesportal.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send change mail: tells the owner that the desktop is changed, and what that means for them. */
@Component
class SendChangeMailDelegate implements JavaDelegate {

    private final ChangeMails mails;

    SendChangeMailDelegate(ChangeMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.done(execution.getProcessBusinessKey());
    }
}
