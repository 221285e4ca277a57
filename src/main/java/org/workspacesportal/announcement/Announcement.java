package org.workspacesportal.announcement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.workspacesportal.identity.Person;
import org.workspacesportal.request.WorkspaceRequest;

/**
 * That a request waits, in the words for a chat channel. Not why it was asked: a channel has more readers than the request has approvers.
 *
 * @param request the request that waits
 * @param requester who asked
 * @param owner who is to get the desktop
 * @param currency ISO code of the currency of its cost
 * @param link where to decide, for who may
 */
record Announcement(WorkspaceRequest request, Person requester, Person owner, String currency, String link) {

    /** The message as JSON that Slack, Teams and others take. */
    String json() {
        return JsonNodeFactory.instance.objectNode().put("text", text()).toString();
    }

    String text() {
        var cost = request.order().knownCost();
        var change = request.changeSaid();
        return "%s waits for you: %s asks for %s%s%s, %s.\n%s"
                .formatted(
                        request.number(),
                        ChatText.of(requester.name()),
                        change == null ? "" : ChatText.of(change.inEnglish() + ": "),
                        ChatText.of(request.desktopName()),
                        owner.id().equals(requester.id()) ? "" : " for " + ChatText.of(owner.name()),
                        cost == null ? "cost not known" : cost.toPlainString() + " " + currency + " a month",
                        link);
    }
}
