package org.workspacesportal.reclaim;

import java.time.Instant;

/**
 * A desktop nobody has used for long.
 *
 * @param workspaceId {@code ws-…}
 * @param owner whose it is
 * @param unusedSince when it was used last or, if it never was, when it was found
 * @param neverUsed whether nobody ever connected to it
 */
record Candidate(String workspaceId, String owner, Instant unusedSince, boolean neverUsed) {}
