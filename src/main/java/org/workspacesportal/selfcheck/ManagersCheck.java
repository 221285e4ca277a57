package org.workspacesportal.selfcheck;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.workspacesportal.manager.Managers;

/** Who manages whom: whether the file can be read or the directory asked, where one is set. */
class ManagersCheck implements Check {

    /** Nobody has this id; a directory that answers says so. */
    private static final String NOBODY = "portal-check";

    private final ObjectProvider<Managers> managers;
    private final Environment environment;

    ManagersCheck(ObjectProvider<Managers> managers, Environment environment) {
        this.managers = managers;
        this.environment = environment;
    }

    @Override
    public String what() {
        return "managers";
    }

    @Override
    public List<Result> look() {
        if (!isSet("file") && !isSet("ldap.url")) {
            return List.of();
        }
        var unused = managers.getObject().managerOf(NOBODY);
        return List.of(Result.ok(what(), isSet("file") ? "the file can be read" : "the directory answers"));
    }

    private boolean isSet(String setting) {
        return environment.containsProperty("portal.people.manager." + setting);
    }
}
