package org.workspacesportal.care;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.desktop.Condition;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Doing;

/**
 * A desktop as the API shows it.
 *
 * @param workspaceId {@code ws-…}
 * @param owner whose it is
 * @param offer what was asked for
 * @param requestNumber the request it was made for
 * @param state its state as AWS spells it
 * @param condition what that means
 * @param runningMode how it runs, as AWS spells it
 * @param doing what somebody had it do, while it is at it
 * @param overdue what it was to do last and did not do in time
 * @param possible what it can be made to do now
 * @param lastUsedAt when its user was last seen connected
 * @param seenAt when AWS last told about it
 * @param registrationCode what a person types into the client to reach it
 */
record DesktopView(
        String workspaceId,
        String owner,
        @Nullable String offer,
        @Nullable String requestNumber,
        @Nullable String state,
        Condition condition,
        @Nullable String runningMode,
        @Nullable Doing doing,
        @Nullable Doing overdue,
        List<Doing> possible,
        @Nullable Instant lastUsedAt,
        @Nullable Instant seenAt,
        @Nullable String registrationCode) {

    static DesktopView of(Desktop desktop) {
        return new DesktopView(
                desktop.workspaceId(),
                desktop.owner(),
                desktop.offer(),
                desktop.requestNumber(),
                desktop.state(),
                desktop.condition(),
                desktop.runningMode(),
                desktop.doing(),
                desktop.overdue(),
                possible(desktop),
                desktop.lastUsedAt(),
                desktop.seenAt(),
                desktop.registrationCode());
    }

    private static List<Doing> possible(Desktop desktop) {
        return desktop.doing() != null
                ? List.of()
                : Stream.of(Doing.values())
                        .filter(what -> desktop.obstacleTo(what).isEmpty())
                        .toList();
    }
}
