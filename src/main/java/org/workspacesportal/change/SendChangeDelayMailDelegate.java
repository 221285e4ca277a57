package org.workspacesportal.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send change delay mail: tells the owner that it takes longer and that nothing is expected of them. */
@Component
class SendChangeDelayMailDelegate implements JavaDelegate {

    private final ChangeMails mails;

    SendChangeDelayMailDelegate(ChangeMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.delay(execution.getProcessBusinessKey());
    }
}
