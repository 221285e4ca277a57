package org.workspacesportal.manager;

import java.util.Optional;

/** Who manages whom. */
public interface Managers {

    /**
     * The id of a person's manager, if one is known, as its source writes it and without blanks around it. Whether the portal knows somebody of that
     * id, and whether it is the person themselves, is for the caller to see. A source that cannot be reached knows nobody: it is told in the log, and
     * asking stays possible.
     */
    Optional<String> managerOf(String userId);
}
