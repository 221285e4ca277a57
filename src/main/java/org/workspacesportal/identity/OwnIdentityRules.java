package org.workspacesportal.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.stereotype.Component;

/** Lets the engine check passwords as we do, and has it check what people may do. */
@Component
class OwnIdentityRules extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getIdentityProviderSessionFactory() == null) {
            engine.setIdentityProviderSessionFactory(new GenericManagerFactory(PasswordCheck.class));
        }
        // Whatever the settings say.
        engine.setAuthorizationEnabled(true);
    }
}
