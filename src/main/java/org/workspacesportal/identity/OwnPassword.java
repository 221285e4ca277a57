package org.workspacesportal.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.InvalidInput;

/** The password that the engine's own tables keep of a person. */
@Component
public class OwnPassword {

    private final IdentityService identityService;

    OwnPassword(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Whether passwords are kept here at all; a directory keeps its own. */
    public boolean isKeptHere() {
        return !identityService.isReadOnly();
    }

    /**
     * Sets a new one.
     *
     * @throws InvalidInput naming the field, when the policy does not allow it
     */
    public void change(String person, String field, String password) {
        Unrestricted.call(identityService, () -> {
            var user = identityService.createUserQuery().userId(person).singleResult();
            // None where the engine's setting turns it off.
            var policy = identityService.getPasswordPolicy();
            if (policy != null
                    && !identityService
                            .checkPasswordAgainstPolicy(policy, password, user)
                            .isValid()) {
                throw new InvalidInput(field, "password.weak");
            }
            user.setPassword(password);
            identityService.saveUser(user);
            return user;
        });
    }
}
