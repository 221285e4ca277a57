package org.workspacesportal.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets nobody start what the portal begins by itself, whatever their rights: what is to be written in it would be theirs to say. */
@Component
class ByThePortalOnlyListener implements ExecutionListener {

    private final IdentityService identityService;

    ByThePortalOnlyListener(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (identityService.getCurrentAuthentication() != null) {
            throw new AuthorizationException("The portal begins this process by itself");
        }
    }
}
