package org.workspacesportal.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Urgency;
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

    private static final Set<String> PASSING =
            Set.of("PENDING", "STARTING", "STOPPING", "REBOOTING", "UPDATING", "REBUILDING", "RESTORING");

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
        var shown = look(request);
        var taken = shown == null
                ? change.kind() == ChangeKind.GIVE_BACK
                : Progress.isAtIt(change.kind(), shown) || Progress.isAsWanted(request, shown);
        return taken ? Optional.of(new Trace(null)) : Optional.empty();
    }

    /** The desktop as AWS shows it now; null where it shows none. */
    @Nullable
    Workspace look(WorkspaceRequest request) {
        var id = Objects.requireNonNull(request.change()).workspaceId();
        return workspaces.byId(List.of(id), Urgency.PERSON).get(id);
    }

    /** Whether the desktop is at it already, by whoever's wish, and would not be more so by another call. */
    static boolean needsNoCall(WorkspaceRequest request, Workspace shown) {
        var kind = Objects.requireNonNull(request.change()).kind();
        return (kind == ChangeKind.GIVE_BACK || !isHarmlessTwice(kind)) && Progress.isAtIt(kind, shown);
    }

    /** Whether AWS would refuse the change now but not in a while. */
    static boolean isPassing(WorkspaceRequest request, Workspace shown) {
        return Objects.requireNonNull(request.change()).kind() != ChangeKind.GIVE_BACK
                && PASSING.contains(shown.state());
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
