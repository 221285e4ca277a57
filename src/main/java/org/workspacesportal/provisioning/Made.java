package org.workspacesportal.provisioning;

/**
 * The desktop of a request.
 *
 * @param workspaceId its id
 * @param now whether AWS has just taken the order for it; else it was there already
 */
record Made(String workspaceId, boolean now) {}
