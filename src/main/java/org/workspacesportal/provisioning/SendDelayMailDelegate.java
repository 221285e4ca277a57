package org.workspacesportal.provisioning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send delay mail: tells the requester that it takes longer and that nothing is expected of them. */
@Component
class SendDelayMailDelegate implements JavaDelegate {

    private final ProvisioningMails mails;

    SendDelayMailDelegate(ProvisioningMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.delay(execution.getProcessBusinessKey());
    }
}
