package org.workspacesportal.monitoring;

import java.util.Set;

/** The systems around the portal whose absence is no reason to stop it, by the names under which the health knows them. */
public final class Outside {

    public static final String WORKSPACES = "workspaces";
    public static final String MAILS = "mails";
    public static final String DIRECTORY = "directory";
    public static final String LOGIN = "loginProvider";

    /** What the names of their beans have behind these. */
    public static final String INDICATOR = "HealthIndicator";

    static final Set<String> ALL = Set.of(WORKSPACES, MAILS, DIRECTORY, LOGIN);

    private Outside() {}
}
