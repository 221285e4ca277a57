package org.workspacesportal.desktop;

import java.util.List;

/**
 * A desktop as admins look through them.
 *
 * @param desktop the desktop
 * @param drift in what it is set up otherwise than the portal made it; empty while a change of it is under way
 */
public record InventoryLine(Desktop desktop, List<Difference> drift) {}
