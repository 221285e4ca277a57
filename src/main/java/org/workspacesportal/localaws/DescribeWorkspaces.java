package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells about desktops by id, by directory and user, or by bundle; new ones are not known here for a while, as in AWS. */
final class DescribeWorkspaces implements Operation {

    private final Account account;
    private final Clock clock;

    DescribeWorkspaces(Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public JsonNode perform(Input input) {
        var limit = input.number("Limit", 1, Page.MAX_SIZE);
        var token = input.text("NextToken", Shape.PAGE_TOKEN);
        var wanted = wanted(input);
        var now = clock.instant();
        var found = account.desktops(now).stream()
                .filter(desktop -> desktop.isVisibleAt(now))
                .filter(wanted)
                .toList();
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("Workspaces");
        var page = Page.of(found, Desktop::number, limit, token, filter(input));
        page.items().forEach(desktop -> list.add(described(desktop, now)));
        page.addNextTokenTo(answer);
        return answer;
    }

    /** The desktop as callers see it at that time. */
    static ObjectNode described(Desktop desktop, Instant now) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("WorkspaceId", desktop.id())
                .put("DirectoryId", desktop.directoryId())
                .put("UserName", desktop.userName())
                .put("BundleId", desktop.bundleId())
                .put("State", desktop.stateAt(now).name());
        json.setAll(desktop.detailsAt(now));
        addModification(json, desktop, now);
        if (desktop.hasBeenReadyAt(now)) {
            var number = desktop.number();
            json.put("IpAddress", "10.0." + number / 250 % 256 + "." + (number % 250 + 4));
            json.put("ComputerName", String.format(Locale.ROOT, "WSAMZN-%08X", number));
            json.put("SubnetId", LocalAws.SUBNET_ID);
        }
        if (desktop.stateAt(now) == DesktopState.ERROR) {
            json.put("ErrorCode", desktop.broken() ? "DomainJoinFailed" : "ChangeFailed");
            json.put(
                    "ErrorMessage",
                    desktop.broken()
                            ? "The WorkSpace could not join the directory."
                            : "The WorkSpace could not be changed.");
        }
        return json;
    }

    private static void addModification(ObjectNode json, Desktop desktop, Instant now) {
        var change = desktop.change();
        if (change == null || change.modification() == null) {
            return;
        }
        var modification = change.modification();
        if (!change.isOverAt(now) || modification.failing()) {
            json.putArray("ModificationStates")
                    .addObject()
                    .put("Resource", modification.resource())
                    .put("State", change.isOverAt(now) ? "UPDATE_FAILED" : "UPDATE_IN_PROGRESS");
        }
    }

    private static Predicate<Desktop> wanted(Input input) {
        var ids = input.texts("WorkspaceIds", Shape.WORKSPACE_ID, 1, Page.MAX_SIZE);
        var directory = input.text("DirectoryId", Shape.DIRECTORY_ID);
        var user = input.text("UserName", Shape.USER_NAME);
        var bundle = input.text("BundleId", Shape.BUNDLE_ID);
        var name = input.text("WorkspaceName", Shape.WORKSPACE_NAME);
        input.accept();
        if (Stream.of(!ids.isEmpty(), directory != null, bundle != null, name != null)
                        .filter(given -> given)
                        .count()
                > 1) {
            throw CallRefused.invalid(
                    "Only one of WorkspaceIds, DirectoryId, BundleId and WorkspaceName can be given.");
        }
        if (user != null) {
            if (directory == null) {
                throw CallRefused.invalid("UserName can only be given together with DirectoryId.");
            }
            return desktop -> desktop.owner().equals(Desktop.owner(directory, user));
        }
        var idSet = new HashSet<>(ids);
        return desktop -> (ids.isEmpty() || idSet.contains(desktop.id()))
                && (directory == null || desktop.directoryId().equals(directory))
                && (bundle == null || desktop.bundleId().equals(bundle))
                && (name == null
                        || name.equals(desktop.details().path("WorkspaceName").asText()));
    }

    private static String filter(Input input) {
        return input.json().deepCopy().without(List.of("Limit", "NextToken")).toString();
    }
}
