package org.workspacesportal.manager;

import java.util.Optional;

/** Who manages whom. */
public interface Managers {

    /**
     * The id of a person's manager, if one is known, as its source writes it and without blanks around it. Whether the portal knows somebody of that
     * id, and whether it is the person themselves, is for the caller to see.
     *
     * @throws ManagersUnreachable when the source cannot be asked, which says nothing about anybody
     */
    Optional<String> managerOf(String userId);
}
