package org.workspacesportal.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.WorkspaceProperties;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/**
 * A desktop as AWS describes it.
 *
 * @param id {@code ws-…}
 * @param directoryId {@code d-…}
 * @param userName its user in the directory, compared without regard to case
 * @param state the state as AWS spells it, also one this version does not know yet
 * @param runningMode how it runs as AWS spells it, if AWS says so
 * @param errorCode AWS's code for what is wrong with it, if anything is
 * @param errorMessage AWS's words for it
 */
public record Workspace(
        String id,
        String directoryId,
        String userName,
        String state,
        @Nullable String runningMode,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    static Workspace of(software.amazon.awssdk.services.workspaces.model.Workspace described) {
        return new Workspace(
                described.workspaceId(),
                described.directoryId(),
                described.userName(),
                String.valueOf(described.stateAsString()),
                runningMode(described.workspaceProperties()),
                described.errorCode(),
                described.errorMessage());
    }

    private static @Nullable String runningMode(@Nullable WorkspaceProperties properties) {
        return properties == null ? null : properties.runningModeAsString();
    }

    /** Whether it is there to stay: a desktop on its way out keeps nobody from getting a new one for long. */
    public boolean isTerminating() {
        return state.equals(WorkspaceState.TERMINATING.toString())
                || state.equals(WorkspaceState.TERMINATED.toString());
    }
}
