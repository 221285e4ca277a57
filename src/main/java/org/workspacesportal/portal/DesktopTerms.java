package org.workspacesportal.portal;

import java.util.Collection;
import java.util.Map;

/** Tells the home page until when desktops are their owners'; the room that knows is above this one. */
public interface DesktopTerms {

    /** What the template {@code desktops/lease} shows, by the ids of the desktops; of some there may be nothing to tell. */
    Map<String, ?> of(Collection<String> workspaceIds);
}
