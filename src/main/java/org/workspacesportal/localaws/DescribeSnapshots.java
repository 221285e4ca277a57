package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells from when a desktop can be rebuilt or restored. */
final class DescribeSnapshots implements Operation {

    private final Changes changes;

    DescribeSnapshots(Changes changes) {
        this.changes = changes;
    }

    @Override
    public JsonNode perform(Input input) {
        var id = input.requiredText("WorkspaceId", Shape.WORKSPACE_ID);
        input.accept();
        var snapshots = changes.snapshots(changes.known(id));
        var answer = JsonNodeFactory.instance.objectNode();
        add(snapshots.ofUserVolume(), answer.putArray("RebuildSnapshots"));
        add(snapshots.ofBothVolumes(), answer.putArray("RestoreSnapshots"));
        return answer;
    }

    private static void add(@Nullable Instant time, ArrayNode list) {
        if (time != null) {
            list.addObject().put("SnapshotTime", Json.seconds(time));
        }
    }
}
