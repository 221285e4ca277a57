package org.workspacesportal.aws;

import java.util.Collection;
import java.util.Map;

/** Knows in which directories desktops are, and so in which account and region. */
@FunctionalInterface
public interface Whereabouts {

    /** The directories of those of these desktops that are known, by the ids of the desktops. */
    Map<String, String> directoriesOf(Collection<String> workspaceIds);
}
