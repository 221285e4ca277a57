package org.workspacesportal.aws;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.ModificationState;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/**
 * A desktop as AWS describes it.
 *
 * @param id {@code ws-…}
 * @param directoryId {@code d-…}
 * @param userName its user in the directory, compared without regard to case
 * @param state the state as AWS spells it, also one this version does not know yet
 * @param setup how it is set up
 * @param modifications how far AWS is with the last change of each of its properties, by the property as AWS spells it
 * @param errorCode AWS's code for what is wrong with it, if anything is
 * @param errorMessage AWS's words for it
 */
public record Workspace(
        String id,
        String directoryId,
        String userName,
        String state,
        WorkspaceSetup setup,
        Map<String, String> modifications,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    /** The SDK does not know this one of AWS's states. */
    private static final String UPDATE_FAILED = "UPDATE_FAILED";

    private static final Set<String> UNDER_WAY = Set.of("UPDATE_INITIATED", "UPDATE_IN_PROGRESS");

    static Workspace of(software.amazon.awssdk.services.workspaces.model.Workspace described) {
        return new Workspace(
                described.workspaceId(),
                described.directoryId(),
                described.userName(),
                String.valueOf(described.stateAsString()),
                WorkspaceSetup.of(described),
                described.modificationStates().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                ModificationState::resourceAsString,
                                ModificationState::stateAsString,
                                (one, other) -> UNDER_WAY.contains(one) ? one : other)),
                described.errorCode(),
                described.errorMessage());
    }

    /** Whether AWS is at the change of a property, as AWS spells that. */
    public boolean isModifying(String property) {
        return UNDER_WAY.contains(modifications.getOrDefault(property, ""));
    }

    /** Whether the last change of a property, as AWS spells that, failed. */
    public boolean failedToModify(String property) {
        return UPDATE_FAILED.equals(modifications.get(property));
    }

    /** Whether it is there to stay: a desktop on its way out keeps nobody from getting a new one for long. */
    public boolean isTerminating() {
        return state.equals(WorkspaceState.TERMINATING.toString())
                || state.equals(WorkspaceState.TERMINATED.toString());
    }
}
