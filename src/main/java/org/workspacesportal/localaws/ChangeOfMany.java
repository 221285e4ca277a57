package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Optional;

/** Does the same to each desktop of a list; those it cannot be done to are told in FailedRequests. */
final class ChangeOfMany implements Operation {

    private final String member;
    private final int max;
    private final Changes changes;
    private final ItemChange change;

    ChangeOfMany(String member, int max, Changes changes, ItemChange change) {
        this.member = member;
        this.max = max;
        this.changes = changes;
        this.change = change;
    }

    @Override
    public JsonNode perform(Input input) {
        var ids = input.requiredStructures(member, 1, max).stream()
                .map(request -> request.requiredText("WorkspaceId", Shape.WORKSPACE_ID))
                .distinct()
                .toList();
        input.accept();
        var answer = JsonNodeFactory.instance.objectNode();
        var failed = answer.putArray("FailedRequests");
        var begun = new ArrayList<Desktop>();
        for (var id : ids) {
            changes.find(id)
                    .ifPresentOrElse(
                            desktop -> refusal(desktop)
                                    .ifPresentOrElse(
                                            why -> why.addTo(failed, id), () -> begun.add(change.begun(desktop))),
                            () -> Refusal.NO_WORKSPACE.addTo(failed, id));
        }
        return changes.carriedOut(begun, answer);
    }

    private Optional<Refusal> refusal(Desktop desktop) {
        return changes.isMigrating(desktop) ? Optional.of(Refusal.MIGRATING) : change.refusal(desktop);
    }
}
