package org.workspacesportal.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send change regret mail: tells the owner that the desktop stays as it is, and why. */
@Component
class SendChangeRegretMailDelegate implements JavaDelegate {

    private final ChangeMails mails;

    SendChangeRegretMailDelegate(ChangeMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.regret(execution.getProcessBusinessKey());
    }
}
