package org.workspacesportal.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.WorkspaceRequest;

/** Looks for what an earlier call did, of which no answer came. */
@Component
class Traces {

    /**
     * What was found.
     *
     * @param successorId the desktop that takes the place of the one that is changed, where there is to be one
     */
    record Trace(@Nullable String successorId) {}

    private final Workspaces workspaces;

    Traces(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** What shows that AWS has taken the change, if anything does. */
    Optional<Trace> find(WorkspaceRequest request) {
        var change = Objects.requireNonNull(request.change());
        if (change.kind() == ChangeKind.BUNDLE) {
            return successor(request, change.workspaceId());
        }
        var shown = workspaces.byId(List.of(change.workspaceId())).get(change.workspaceId());
        var taken = shown == null
                ? change.kind() == ChangeKind.GIVE_BACK
                : Progress.isAtIt(change.kind(), shown) || Progress.isAsWanted(request, shown);
        return taken ? Optional.of(new Trace(null)) : Optional.empty();
    }

    /**
     * Whether a call that left no trace can be made again: what it would do twice is no worse than once. A desktop that is rebuilt or restored looks
     * afterwards as it did before.
     */
    static boolean isHarmlessTwice(ChangeKind kind) {
        return kind != ChangeKind.REBUILD && kind != ChangeKind.RESTORE;
    }

    private Optional<Trace> successor(WorkspaceRequest request, String workspaceId) {
        return workspaces.ofUser(request.order().directoryId(), request.owner()).stream()
                .filter(other -> !other.id().equals(workspaceId) && !other.isTerminating())
                .filter(other -> request.order().bundleId().equals(other.setup().bundleId()))
                .map(Workspace::id)
                .findFirst()
                .map(Trace::new);
    }
}
