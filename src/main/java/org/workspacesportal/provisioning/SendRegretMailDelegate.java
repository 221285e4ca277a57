package org.workspacesportal.provisioning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send regret mail: tells the requester that there will be no desktop. */
@Component
class SendRegretMailDelegate implements JavaDelegate {

    private final ProvisioningMails mails;

    SendRegretMailDelegate(ProvisioningMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.regret(execution.getProcessBusinessKey());
    }
}
