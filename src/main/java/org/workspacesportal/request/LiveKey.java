package org.workspacesportal.request;

import java.util.Locale;

/** What two live requests must not have in common; unique in the table. */
final class LiveKey {

    private LiveKey() {}

    static String of(WorkspaceRequest request) {
        var change = request.change();
        return change == null ? of(request.order().directoryId(), request.owner()) : of(change);
    }

    /** AWS gives one desktop per directory and user, whose names it compares without regard to case. */
    static String of(String directoryId, String owner) {
        return directoryId + "/" + owner.toLowerCase(Locale.ROOT);
    }

    /** One change at a time per desktop. */
    static String of(Change change) {
        return ofChange(change.workspaceId());
    }

    static String ofChange(String workspaceId) {
        return "change/" + workspaceId;
    }
}
