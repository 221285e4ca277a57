package org.workspacesportal.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.WorkspaceConnectionStatus;

/**
 * What AWS knows of the connections to a desktop.
 *
 * @param workspaceId {@code ws-…}
 * @param state whether its user is connected, as AWS spells it; UNKNOWN of a desktop that does not run
 * @param lastConnectedAt when its user was last seen connected; null if never
 */
public record Connection(
        String workspaceId, String state, @Nullable Instant lastConnectedAt) {

    static Connection of(WorkspaceConnectionStatus status) {
        return new Connection(
                status.workspaceId(),
                String.valueOf(status.connectionStateAsString()),
                status.lastKnownUserConnectionTimestamp());
    }
}
