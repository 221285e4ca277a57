package org.workspacesportal.maillink;

import org.workspacesportal.desktop.Desktop;

/**
 * Somebody who came by the link about a desktop and was let in.
 *
 * @param link the link
 * @param desktop what it is about
 * @param act what comes of a click
 */
record DesktopLinkVisit(DesktopLink link, Desktop desktop, LinkAct act) {}
