package org.workspacesportal.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/**
 * A desktop as AWS describes it.
 *
 * @param id {@code ws-…}
 * @param directoryId {@code d-…}
 * @param userName its user in the directory, compared without regard to case
 * @param state the state as AWS spells it, also one this version does not know yet
 * @param setup how it is set up
 * @param modificationFailed whether AWS says that the last change of its volumes or its compute type failed
 * @param errorCode AWS's code for what is wrong with it, if anything is
 * @param errorMessage AWS's words for it
 */
public record Workspace(
        String id,
        String directoryId,
        String userName,
        String state,
        WorkspaceSetup setup,
        boolean modificationFailed,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    /** The SDK does not know it. */
    private static final String UPDATE_FAILED = "UPDATE_FAILED";

    static Workspace of(software.amazon.awssdk.services.workspaces.model.Workspace described) {
        return new Workspace(
                described.workspaceId(),
                described.directoryId(),
                described.userName(),
                String.valueOf(described.stateAsString()),
                WorkspaceSetup.of(described),
                described.modificationStates().stream()
                        .anyMatch(change -> UPDATE_FAILED.equals(change.stateAsString())),
                described.errorCode(),
                described.errorMessage());
    }

    /** Whether it is there to stay: a desktop on its way out keeps nobody from getting a new one for long. */
    public boolean isTerminating() {
        return state.equals(WorkspaceState.TERMINATING.toString())
                || state.equals(WorkspaceState.TERMINATED.toString());
    }
}
