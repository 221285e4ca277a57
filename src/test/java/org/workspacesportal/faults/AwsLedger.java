package org.workspacesportal.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every call AWS accepted that changes something, whether its caller heard of it or not; kept in a file, written before the answer goes out. */
final class AwsLedger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final GrowingFile written;

    AwsLedger(Path file) {
        this.file = file;
        this.written = new GrowingFile(file);
    }

    synchronized void accepted(String node, String operation, String input, String output) throws IOException {
        if (operation.startsWith("Describe") || operation.startsWith("Get") || operation.startsWith("Send")) {
            return;
        }
        var line = JSON.writeValueAsString(Map.of(
                "at", Instant.now().toString(),
                "node", node,
                "operation", operation,
                "input", JSON.readTree(input),
                "output", JSON.readTree(output)));
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The desktops AWS was made to create, in order. */
    List<Ledgers.Created> created() {
        var created = new ArrayList<Ledgers.Created>();
        for (var call : calls("CreateWorkspaces")) {
            for (var pending : call.path("output").path("PendingRequests")) {
                var owner = pending.path("UserName").asText();
                created.add(new Ledgers.Created(
                        requestOf(call, owner),
                        pending.path("DirectoryId").asText(),
                        owner,
                        pending.path("WorkspaceId").asText(),
                        Instant.parse(call.path("at").asText())));
            }
        }
        return created;
    }

    /** How often each other change of a desktop was accepted: operation and desktop. */
    List<String> changed() {
        var changed = new ArrayList<String>();
        for (var operation : List.of("ModifyWorkspaceProperties", "RebuildWorkspaces", "TerminateWorkspaces")) {
            for (var call : calls(operation)) {
                var refused = call.path("output").path("FailedRequests").findValuesAsText("WorkspaceId");
                call.path("input").findValuesAsText("WorkspaceId").stream()
                        .filter(desktop -> !refused.contains(desktop))
                        .forEach(desktop -> changed.add(operation + " " + desktop));
            }
        }
        for (var call : calls("MigrateWorkspace")) {
            changed.add("MigrateWorkspace "
                    + call.path("input").path("SourceWorkspaceId").asText());
        }
        return changed;
    }

    private static String requestOf(JsonNode call, String owner) {
        for (var wanted : call.path("input").path("Workspaces")) {
            for (var tag : wanted.path("Tags")) {
                if (wanted.path("UserName").asText().equals(owner)
                        && tag.path("Key").asText().equals("portal:request")) {
                    return tag.path("Value").asText();
                }
            }
        }
        return "";
    }

    private List<JsonNode> calls(String operation) {
        return written.lines().stream()
                .filter(call -> call.path("operation").asText().equals(operation))
                .toList();
    }
}
