package org.workspacesportal.desktop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A desktop as admins look through them.
 *
 * @param desktop the desktop
 * @param lostRequest number of the request it says it was made for and which is not known here, as after an old backup has been restored; else null
 * @param drift in what it is set up otherwise than the portal made it; empty while a change of it is under way
 */
public record InventoryLine(
        Desktop desktop, List<Difference> drift, @Nullable String lostRequest) {}
