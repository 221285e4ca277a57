package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes desktops away for good, up to 25 in a call; they are seen going for a while. */
final class TerminateWorkspaces implements Operation {

    private static final Duration SEEN_TERMINATED = Duration.ofSeconds(1);

    private final Account account;
    private final LocalAwsSettings settings;
    private final Changes changes;

    TerminateWorkspaces(Account account, LocalAwsSettings settings, Changes changes) {
        this.account = account;
        this.settings = settings;
        this.changes = changes;
    }

    static End end(Instant from, LocalAwsSettings settings) {
        var terminatedAt = from.plus(settings.pendingFor().dividedBy(2));
        return new End(from, terminatedAt, terminatedAt.plus(SEEN_TERMINATED));
    }

    @Override
    public JsonNode perform(Input input) {
        var ids = input.requiredStructures("TerminateWorkspaceRequests", 1, 25).stream()
                .map(request -> request.requiredText("WorkspaceId", Shape.WORKSPACE_ID))
                .distinct()
                .toList();
        input.accept();
        var answer = JsonNodeFactory.instance.objectNode();
        var failed = answer.putArray("FailedRequests");
        var changed = new LinkedHashMap<String, Desktop>();
        for (var id : ids) {
            changes.find(id)
                    .ifPresentOrElse(
                            desktop -> terminate(desktop, changed), () -> Refusal.NO_WORKSPACE.addTo(failed, id));
        }
        return changes.carriedOut(changed.values().stream().toList(), answer);
    }

    private void terminate(Desktop desktop, Map<String, Desktop> changed) {
        var now = changes.now();
        if (desktop.stateAt(now) == DesktopState.PENDING) {
            keepPredecessor(desktop, changed);
        }
        var ending = desktop.end() != null && desktop.end().hasBegunAt(now);
        changed.put(desktop.id(), ending ? desktop : desktop.endingAt(end(now, settings)));
    }

    /** The one that was to go when this one is there stays. */
    private void keepPredecessor(Desktop target, Map<String, Desktop> changed) {
        account.desktops(changes.now()).stream()
                .filter(other -> other.owner().equals(target.owner()))
                .filter(other -> other.end() != null && !other.end().hasBegunAt(changes.now()))
                .forEach(source -> changed.putIfAbsent(source.id(), source.endingAt(null)));
    }
}
