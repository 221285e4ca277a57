package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells who is connected to their desktop, and since when nobody is; nothing of desktops that nobody could connect to yet. */
final class DescribeConnectionStatus implements Operation {

    private final Account account;
    private final LocalAwsSettings settings;
    private final Clock clock;

    DescribeConnectionStatus(Account account, LocalAwsSettings settings, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JsonNode perform(Input input) {
        var ids = input.texts("WorkspaceIds", Shape.WORKSPACE_ID, 1, Page.MAX_SIZE);
        var token = input.text("NextToken", Shape.PAGE_TOKEN);
        input.accept();
        var now = clock.instant();
        var found = account.desktops(now).stream()
                .filter(desktop -> desktop.isVisibleAt(now) && desktop.hasBeenReadyAt(now))
                .filter(desktop -> ids.isEmpty() || ids.contains(desktop.id()))
                .toList();
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("WorkspacesConnectionStatus");
        var question = input.json().deepCopy().without(List.of("NextToken")).toString();
        var page = Page.of(found, Desktop::number, null, token, question);
        page.items().forEach(desktop -> list.add(status(desktop, now)));
        page.addNextTokenTo(answer);
        return answer;
    }

    private ObjectNode status(Desktop desktop, Instant now) {
        var usage = Usage.of(desktop, settings.usedAfter(), now);
        var status = JsonNodeFactory.instance
                .objectNode()
                .put("WorkspaceId", desktop.id())
                .put("ConnectionState", state(desktop, usage, now))
                .put("ConnectionStateCheckTimestamp", Json.seconds(now));
        if (usage.lastConnectedAt() != null) {
            status.put("LastKnownUserConnectionTimestamp", Json.seconds(usage.lastConnectedAt()));
        }
        return status;
    }

    /** Of a desktop that does not run AWS does not know whether anybody is connected. */
    private static String state(Desktop desktop, Usage usage, Instant now) {
        if (desktop.stateAt(now) != DesktopState.AVAILABLE) {
            return "UNKNOWN";
        }
        return usage.connected() ? "CONNECTED" : "DISCONNECTED";
    }
}
