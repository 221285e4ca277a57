package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;

/** Takes desktops away for good, up to 25 in a call; they are seen going for a while. */
final class TerminateWorkspaces implements Operation {

    private static final Duration SEEN_TERMINATED = Duration.ofSeconds(1);

    private final Account account;
    private final LocalAwsSettings settings;
    private final Clock clock;

    TerminateWorkspaces(Account account, LocalAwsSettings settings, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JsonNode perform(Input input) {
        var ids = input.requiredStructures("TerminateWorkspaceRequests", 1, 25).stream()
                .map(request -> request.requiredText("WorkspaceId", Shape.WORKSPACE_ID))
                .toList();
        input.accept();
        var now = clock.instant();
        var terminatedAt = now.plus(settings.pendingFor().dividedBy(2));
        var end = new Desktop.End(terminatedAt, terminatedAt.plus(SEEN_TERMINATED));
        var answer = JsonNodeFactory.instance.objectNode();
        var failed = answer.putArray("FailedRequests");
        var ending = new ArrayList<Desktop>();
        for (var id : ids) {
            account.desktop(id, now)
                    .ifPresentOrElse(
                            desktop -> ending.add(desktop.end() == null ? desktop.endingAt(end) : desktop),
                            () -> failed.addObject()
                                    .put("WorkspaceId", id)
                                    .put("ErrorCode", "ResourceNotFound.WorkSpace")
                                    .put("ErrorMessage", "The specified WorkSpace could not be found."));
        }
        account.keep(ending);
        return answer;
    }
}
