package org.workspacesportal.deputy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workspacesportal.manager.Managers;
import org.workspacesportal.manager.ManagersUnreachable;

/** Whether those who were asked as managers still are, for one look at some requests: each requester's manager is asked for once. */
final class CurrentManagers {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentManagers.class);

    private final Managers managers;
    private final Map<String, Optional<String>> known = new HashMap<>();
    private boolean unreachable;

    CurrentManagers(Managers managers) {
        this.managers = managers;
    }

    /** Who was asked as the requester's manager decides for as long as they are; that nobody can say so now takes nothing from them. */
    boolean manages(String holder, String requester) {
        if (unreachable && !known.containsKey(requester)) {
            return true;
        }
        try {
            return known.computeIfAbsent(requester, managers::managerOf)
                    .filter(holder::equals)
                    .isPresent();
        } catch (ManagersUnreachable unknown) {
            // Nobody waits for the same silence once for each request.
            unreachable = true;
            LOG.warn("{} goes on as the manager of {}. {}", holder, requester, unknown.getMessage());
            return true;
        }
    }
}
