package org.workspacesportal.identity;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks passwords in the engine's own tables without its slowing down, by which anybody could lock out anybody by name: the login does that
 * better. As nothing is written and a password is always compared, the time it takes does not tell whether there is such a person. Made by the engine.
 */
public class PasswordCheck extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        var user = findUserById(userId);
        var right = matchPassword(password, user == null || user.getPassword() == null ? nobody() : user);
        return right && user != null && user.getPassword() != null;
    }

    private static UserEntity nobody() {
        var nobody = new UserEntity();
        nobody.setSalt("nobody");
        nobody.setDbPassword(
                Context.getProcessEngineConfiguration().getPasswordManager().encrypt("nobody"));
        return nobody;
    }
}
