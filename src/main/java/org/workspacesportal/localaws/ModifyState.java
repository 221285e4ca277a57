package org.workspacesportal.localaws;

import static org.workspacesportal.localaws.DesktopState.ADMIN_MAINTENANCE;
import static org.workspacesportal.localaws.DesktopState.AVAILABLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;

/** Keeps a desktop as it is for its administrators, and gives it back to its user. */
final class ModifyState implements Operation {

    private final Changes changes;

    ModifyState(Changes changes) {
        this.changes = changes;
    }

    @Override
    public JsonNode perform(Input input) {
        var id = input.requiredText("WorkspaceId", Shape.WORKSPACE_ID);
        var maintained =
                input.requiredText("WorkspaceState", Shape.TARGET_STATE).equals(ADMIN_MAINTENANCE.name());
        input.accept();
        var desktop = changes.known(id);
        var state = desktop.stateAt(changes.now());
        if (changes.isMigrating(desktop) || state != (maintained ? AVAILABLE : ADMIN_MAINTENANCE)) {
            throw CallRefused.wrongState(state);
        }
        var wanted = maintained ? ADMIN_MAINTENANCE : AVAILABLE;
        return changes.carriedOut(
                List.of(changes.begun(desktop, wanted, Duration.ZERO, wanted)), JsonNodeFactory.instance.objectNode());
    }
}
