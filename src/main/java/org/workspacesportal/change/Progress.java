package org.workspacesportal.change;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceRequest;

/** What AWS shows of a desktop means for the change of it. */
enum Progress {
    DONE,
    FAILED,
    ON_ITS_WAY;

    private static final Set<String> AT_REST = Set.of("AVAILABLE", "STOPPED", "STOPPING", "STARTING");
    private static final Set<String> BROKEN = Set.of("ERROR");
    private static final Map<ChangeKind, Set<String>> AT_IT = Map.of(
            ChangeKind.COMPUTE_TYPE, Set.of("UPDATING"),
            ChangeKind.ROOT_VOLUME, Set.of("UPDATING"),
            ChangeKind.USER_VOLUME, Set.of("UPDATING"),
            ChangeKind.REBUILD, Set.of("REBUILDING"),
            ChangeKind.RESTORE, Set.of("RESTORING"),
            ChangeKind.GIVE_BACK, Set.of("TERMINATING", "TERMINATED"));

    /** Whether AWS shows that it is at such a change. */
    static boolean isAtIt(ChangeKind kind, Workspace shown) {
        // AWS gives the properties it modifies the names of our kinds.
        return AT_IT.getOrDefault(kind, Set.of()).contains(shown.state()) || shown.isModifying(kind.name());
    }

    /** Whether the desktop is set up as it was wanted; of changes that leave the setup as it is nobody can tell by this. */
    static boolean isAsWanted(WorkspaceRequest request, Workspace shown) {
        var change = Objects.requireNonNull(request.change());
        var setup = shown.setup();
        return switch (change.kind()) {
            case COMPUTE_TYPE -> Objects.equals(change.computeType(), setup.computeType());
            case ROOT_VOLUME -> isAtLeast(setup.rootGib(), change.sizeGib());
            case USER_VOLUME -> isAtLeast(setup.userGib(), change.sizeGib());
            case RUNNING_MODE ->
                request.order().runningMode().name().equals(setup.runningMode())
                        && (request.order().runningMode() == RunningMode.ALWAYS_ON
                                || Objects.equals(change.autoStopMinutes(), setup.autoStopMinutes()));
            case BUNDLE, REBUILD, RESTORE, GIVE_BACK -> false;
        };
    }

    private static boolean isAtLeast(@Nullable Integer gib, @Nullable Integer wanted) {
        return gib != null && wanted != null && gib >= wanted;
    }

    /**
     * What it means that AWS shows the desktop so, or not at all.
     *
     * @param shown the desktop or, where another takes its place, that one; null where AWS shows none
     * @param certain whether enough time has gone by, or AWS has been seen at it, so that what is shown now is not what was there before
     */
    static Progress of(WorkspaceRequest request, @Nullable Workspace shown, boolean certain) {
        var kind = Objects.requireNonNull(request.change()).kind();
        if (shown == null) {
            return certain ? (kind == ChangeKind.GIVE_BACK ? DONE : FAILED) : ON_ITS_WAY;
        }
        if (kind != ChangeKind.GIVE_BACK && BROKEN.contains(shown.state())) {
            return certain ? FAILED : ON_ITS_WAY;
        }
        return switch (kind) {
            case RUNNING_MODE -> isAsWanted(request, shown) ? DONE : ON_ITS_WAY;
            case COMPUTE_TYPE, ROOT_VOLUME, USER_VOLUME -> ofModification(request, shown, certain);
            case REBUILD, RESTORE, BUNDLE -> certain && AT_REST.contains(shown.state()) ? DONE : ON_ITS_WAY;
            case GIVE_BACK -> shown.state().equals("TERMINATED") ? DONE : ON_ITS_WAY;
        };
    }

    private static Progress ofModification(WorkspaceRequest request, Workspace shown, boolean certain) {
        var property = Objects.requireNonNull(request.change()).kind().name();
        if (!AT_REST.contains(shown.state()) || shown.isModifying(property)) {
            return ON_ITS_WAY;
        }
        if (isAsWanted(request, shown)) {
            return DONE;
        }
        // Until it is certain, the failure may be that of an earlier change.
        return certain && shown.failedToModify(property) ? FAILED : ON_ITS_WAY;
    }
}
