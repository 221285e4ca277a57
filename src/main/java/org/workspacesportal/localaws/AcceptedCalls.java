package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The calls that were carried out since the start, so that tests can tell whether anything was done twice. */
final class AcceptedCalls {

    private static final int KEPT = 10_000;
    private static final Set<String> ID_MEMBERS =
            Set.of("WorkspaceId", "SourceWorkspaceId", "TargetWorkspaceId", "ResourceId");

    private final Deque<AcceptedCall> calls = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(Instant now, String operation, JsonNode input, JsonNode answer) {
        var ids = new LinkedHashSet<String>();
        collect(input, ids);
        collect(answer.path("PendingRequests"), ids);
        collect(answer.path("TargetWorkspaceId"), "TargetWorkspaceId", ids);
        answer.path("FailedRequests")
                .forEach(failed -> ids.remove(failed.path("WorkspaceId").asText()));
        calls.addLast(new AcceptedCall(now, operation, List.copyOf(ids)));
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
        counts.merge(operation, 1, Integer::sum);
    }

    synchronized List<AcceptedCall> all() {
        return List.copyOf(calls);
    }

    synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    private static void collect(JsonNode json, Set<String> ids) {
        json.properties().forEach(member -> collect(member.getValue(), member.getKey(), ids));
        if (json.isArray()) {
            json.forEach(item -> collect(item, ids));
        }
    }

    private static void collect(JsonNode value, String member, Set<String> ids) {
        if (member.equals("WorkspaceIds")) {
            value.forEach(id -> ids.add(id.asText()));
        } else if (value.isTextual() && ID_MEMBERS.contains(member)) {
            ids.add(value.asText());
        } else {
            collect(value, ids);
        }
    }
}
