package org.workspacesportal.identity;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Lets the engine check passwords as we do, and lets people read what it knows about them but not write it: mails to others tell their names. */
@Component
class OwnIdentityRules extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getIdentityProviderSessionFactory() == null) {
            engine.setIdentityProviderSessionFactory(new GenericManagerFactory(PasswordCheck.class));
        }
        // Whatever the settings say.
        engine.setAuthorizationEnabled(true);
        engine.setResourceAuthorizationProvider(new ReadingOneself());
    }

    private static final class ReadingOneself extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newUser(User user) {
            ensureValidId(user.getId());
            return new AuthorizationEntity[] {
                createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), READ)
            };
        }

        private static void ensureValidId(String id) {
            org.camunda.bpm.engine.impl.util.EnsureUtil.ensureValidIndividualResourceId("A user", id);
        }
    }
}
