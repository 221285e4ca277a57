package org.workspacesportal.provisioning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send ready mail: tells the owner how to reach the new desktop. */
@Component
class SendReadyMailDelegate implements JavaDelegate {

    private final ProvisioningMails mails;

    SendReadyMailDelegate(ProvisioningMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.ready(execution.getProcessBusinessKey());
    }
}
