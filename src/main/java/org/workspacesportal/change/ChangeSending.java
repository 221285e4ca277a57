package org.workspacesportal.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Modification;
import org.workspacesportal.aws.WorkspaceOperations;
import org.workspacesportal.request.Change;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;

/** Tells AWS what is to change. */
@Component
class ChangeSending {

    private final WorkspaceOperations operations;

    ChangeSending(WorkspaceOperations operations) {
        this.operations = operations;
    }

    /**
     * Makes the one call of a change.
     *
     * @return id of the desktop that takes the place of this one, null where it stays
     */
    @Nullable
    String send(WorkspaceRequest request) {
        var change = Objects.requireNonNull(request.change());
        var id = change.workspaceId();
        switch (change.kind()) {
            case BUNDLE -> {
                return operations.migrate(id, request.order().bundleId());
            }
            case REBUILD -> operations.rebuild(id);
            case RESTORE -> operations.restore(id);
            case GIVE_BACK -> operations.terminate(id);
            case COMPUTE_TYPE, ROOT_VOLUME, USER_VOLUME, RUNNING_MODE ->
                operations.modify(id, modification(change, request.order()));
        }
        return null;
    }

    private static Modification modification(Change change, WorkspaceOrder order) {
        return switch (change.kind()) {
            case COMPUTE_TYPE -> new Modification.ComputeType(Objects.requireNonNull(change.computeType()));
            case ROOT_VOLUME -> new Modification.RootVolume(Objects.requireNonNull(change.sizeGib()));
            case USER_VOLUME -> new Modification.UserVolume(Objects.requireNonNull(change.sizeGib()));
            default ->
                order.runningMode() == RunningMode.ALWAYS_ON
                        ? new Modification.AlwaysOn()
                        : new Modification.AutoStop(Objects.requireNonNull(change.autoStopMinutes()));
        };
    }
}
