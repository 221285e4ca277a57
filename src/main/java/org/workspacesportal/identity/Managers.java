package org.workspacesportal.identity;

import java.util.Optional;

/** Who manages whom. */
public interface Managers {

    /** The id of a person's manager, if one is known. */
    Optional<String> managerOf(String userId);
}
