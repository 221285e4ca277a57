package org.workspacesportal.manager;

import java.util.Optional;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workspacesportal.manager.ManagerSettings.Ldap;

/**
 * Who manages whom, from the entries of people in an LDAP directory. Whoever asks for a desktop waits for the answer, so a directory that cannot be
 * asked - away, slow, or refusing - is told in the log and knows nobody's manager: the group decides, as for people who have none.
 */
class LdapManagers implements Managers {

    private static final Logger LOG = LoggerFactory.getLogger(LdapManagers.class);

    private final Ldap settings;

    LdapManagers(Ldap settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> managerOf(String userId) {
        try (var entries = new LdapEntries(settings)) {
            return entries.managerOf(userId.strip());
        } catch (NamingException unanswered) {
            LOG.warn("{} does not say who manages {}: {}", settings.url(), userId, unanswered.toString());
            return Optional.empty();
        }
    }
}
