package org.workspacesportal.reclaim;

import java.time.Instant;

/**
 * A desktop that is left alone although nobody uses it.
 *
 * @param workspaceId the desktop
 * @param owner whose it is
 * @param reason why, in the admin's words
 * @param by id of the admin who said so
 * @param since when
 */
record Exemption(String workspaceId, String owner, String reason, String by, Instant since) {}
