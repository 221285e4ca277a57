package org.workspacesportal.portal;

import java.util.Collection;
import java.util.Map;
import org.workspacesportal.desktop.Desktop;

/** A room that may have something to say about desktops to those who look after them. */
public interface DesktopHinter {

    /**
     * What it has to say, by id of the desktop.
     *
     * @param desktops those that are shown together
     */
    Map<String, DesktopHint> about(Collection<Desktop> desktops);
}
