package org.workspacesportal.manager;

import java.util.Optional;
import javax.naming.NamingException;
import org.workspacesportal.manager.ManagerSettings.Ldap;

/** Who manages whom, from the entries of people in an LDAP directory. */
class LdapManagers implements Managers {

    private final Ldap settings;

    LdapManagers(Ldap settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> managerOf(String userId) {
        try (var entries = new LdapEntries(settings)) {
            return entries.managerOf(userId.strip());
        } catch (NamingException unanswered) {
            throw new ManagersUnreachable(
                    "%s does not say who manages %s: %s".formatted(settings.url(), userId, unanswered), unanswered);
        }
    }
}
