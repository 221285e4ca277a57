package org.workspacesportal.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.desktop.ChangedDesktops;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.Problem;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Writes down how a change ended, in record, inventory and process together. */
@Component
@Transactional
class ChangeEnd {

    private final ChangeRecords records;
    private final WorkspaceRequests requests;
    private final ChangedDesktops desktops;
    private final WorkspaceRequestProcess process;

    ChangeEnd(
            ChangeRecords records,
            WorkspaceRequests requests,
            ChangedDesktops desktops,
            WorkspaceRequestProcess process) {
        this.records = records;
        this.requests = requests;
        this.desktops = desktops;
        this.process = process;
    }

    /**
     * AWS has done it.
     *
     * @param shown the desktop as AWS shows it now, null where it shows none
     */
    public void done(WorkspaceRequest request, @Nullable String successorId, @Nullable Workspace shown) {
        var number = request.number();
        records.stopChecking(number);
        requests.ready(number);
        noteInInventory(request, successorId);
        if (shown != null) {
            desktops.seen(shown);
        }
        process.changeDone(number);
    }

    /** It will not come to be by itself. */
    public void failed(String number, Problem problem) {
        records.stopChecking(number);
        records.problem(number, problem);
        process.changeFailed(number);
    }

    /** A person says that it is done; of what that means nothing is believed that AWS does not show. */
    public void takenAsDone(WorkspaceRequest request, @Nullable String successorId) {
        var change = Objects.requireNonNull(request.change());
        if (change.kind() == ChangeKind.GIVE_BACK) {
            desktops.lookedAtSoon(change.workspaceId());
        } else {
            noteInInventory(request, successorId);
        }
    }

    /** What it means for the desktop that it is done. */
    private void noteInInventory(WorkspaceRequest request, @Nullable String successorId) {
        var change = Objects.requireNonNull(request.change());
        switch (change.kind()) {
            case GIVE_BACK -> desktops.gone(change.workspaceId());
            case BUNDLE -> {
                if (successorId != null) {
                    desktops.replaced(change.workspaceId(), successorId, request.number());
                }
            }
            default -> desktops.changed(change.workspaceId(), request.number());
        }
    }
}
