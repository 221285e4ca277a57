package org.workspacesportal.localaws;

import static org.workspacesportal.localaws.DesktopState.AVAILABLE;
import static org.workspacesportal.localaws.DesktopState.STOPPED;
import static org.workspacesportal.localaws.DesktopState.UPDATING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Changes one property of a desktop: its running mode at once, a volume or the compute type in a while. */
final class ModifyProperties implements Operation {

    private final Changes changes;

    ModifyProperties(Changes changes) {
        this.changes = changes;
    }

    @Override
    public JsonNode perform(Input input) {
        var id = input.requiredText("WorkspaceId", Shape.WORKSPACE_ID);
        var replication = input.text("DataReplication", Shape.DATA_REPLICATION);
        var wanted = WantedProperties.read(input.structure("WorkspaceProperties"));
        input.accept();
        if (replication != null) {
            throw CallRefused.unsupportedConfiguration("DataReplication cannot be changed here.");
        }
        var change = wanted.onlyOne();
        var desktop = changes.known(id);
        var state = desktop.stateAt(changes.now());
        if (state == UPDATING || changes.isMigrating(desktop)) {
            throw CallRefused.inProgress();
        }
        if (state != AVAILABLE && state != STOPPED) {
            throw CallRefused.wrongState(state);
        }
        return changes.carriedOut(List.of(change.begun(desktop, changes)), JsonNodeFactory.instance.objectNode());
    }
}
