package org.workspacesportal.localaws;

import static org.workspacesportal.localaws.DesktopState.AVAILABLE;
import static org.workspacesportal.localaws.DesktopState.ERROR;
import static org.workspacesportal.localaws.DesktopState.RESTORING;
import static org.workspacesportal.localaws.DesktopState.STOPPED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;

/** Takes a desktop back to the latest snapshots of both its volumes. */
final class RestoreWorkspace implements Operation {

    private static final Set<DesktopState> FROM = Set.of(AVAILABLE, ERROR, STOPPED);

    private final Changes changes;

    RestoreWorkspace(Changes changes) {
        this.changes = changes;
    }

    @Override
    public JsonNode perform(Input input) {
        var id = input.requiredText("WorkspaceId", Shape.WORKSPACE_ID);
        input.accept();
        var desktop = changes.known(id);
        if (changes.isMigrating(desktop)) {
            throw CallRefused.unsupported("The WorkSpace is being migrated.");
        }
        var state = desktop.stateAt(changes.now());
        if (!FROM.contains(state)) {
            throw CallRefused.unsupported("A WorkSpace in the state " + state + " cannot be restored.");
        }
        if (changes.snapshots(desktop).ofBothVolumes() == null) {
            throw CallRefused.unsupported("There are no snapshots of the volumes of this WorkSpace yet.");
        }
        return changes.carriedOut(
                List.of(changes.begunRepair(desktop, RESTORING)), JsonNodeFactory.instance.objectNode());
    }
}
