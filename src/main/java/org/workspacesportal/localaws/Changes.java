package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What everything that is done to existing desktops has in common: finding them, beginning, keeping, answering. */
final class Changes {

    private final Account account;
    private final LocalAwsSettings settings;
    private final ChangeSettings times;
    private final Clock clock;

    Changes(Account account, LocalAwsSettings settings, ChangeSettings times, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.times = times;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    ChangeSettings times() {
        return times;
    }

    /** The desktop, or the refusal of the whole call when there is none. */
    Desktop known(String id) {
        return find(id).orElseThrow(() -> CallRefused.notFound(id));
    }

    Optional<Desktop> find(String id) {
        return account.desktop(id, now());
    }

    Snapshots snapshots(Desktop desktop) {
        return Snapshots.of(desktop, times.snapshotAfter(), now());
    }

    /** Whether another desktop of the same user is on its way to take its place. */
    boolean isMigrating(Desktop desktop) {
        return account.desktops(now()).stream()
                .filter(other -> !other.id().equals(desktop.id()))
                .anyMatch(
                        other -> other.owner().equals(desktop.owner()) && other.stateAt(now()) == DesktopState.PENDING);
    }

    /** Begins something that takes a while. */
    Desktop begun(Desktop desktop, DesktopState during, Duration time, DesktopState after) {
        return begun(desktop, during, time, after, null);
    }

    private Desktop begun(
            Desktop desktop,
            DesktopState during,
            Duration time,
            DesktopState after,
            @Nullable Modification modification) {
        var until = now().plus(Trouble.paced(desktop.userName(), time));
        var lastUsedAt = Usage.of(desktop, settings.usedAfter(), now()).lastConnectedAt();
        var outcome = desktop.broken() && after == DesktopState.AVAILABLE ? DesktopState.ERROR : after;
        return desktop.changedBy(new Change(during, until, outcome, modification, lastUsedAt), now());
    }

    /** Begins something that ends well, unless it is to go wrong on purpose. */
    Desktop begunRepair(Desktop desktop, DesktopState during) {
        if (Trouble.CHANGE_FAILS.meets(desktop.userName())) {
            return begun(desktop, during, times.rebuildFor(), DesktopState.ERROR);
        }
        var until = now().plus(Trouble.paced(desktop.userName(), times.rebuildFor()));
        var sound = desktop.broken() ? desktop.healedAt(until) : desktop;
        return begun(sound, during, times.rebuildFor(), DesktopState.AVAILABLE);
    }

    /** Begins to change a property, which rests afterwards; nothing comes of it when it is to go wrong on purpose. */
    Desktop begunUpdate(Desktop desktop, String resource, ObjectNode properties, Pause... pauses) {
        var failing = Trouble.CHANGE_FAILS.meets(desktop.userName());
        var begun = begun(
                desktop,
                DesktopState.UPDATING,
                times.updateFor(),
                desktop.stateAt(now()),
                new Modification(resource, properties, failing));
        for (var pause : pauses) {
            begun = failing ? begun : begun.restingFrom(pause, now());
        }
        return begun;
    }

    /** Refuses what may only be done a while after the time, if there is one. */
    void refuseTooEarly(Duration rest, @Nullable Instant since) {
        if (since != null && now().isBefore(since.plus(rest))) {
            throw CallRefused.because(
                    "InvalidResourceStateException", "This cannot be modified before " + since.plus(rest) + ".");
        }
    }

    /** Keeps what was begun and hands on the answer, unless that is to get lost on purpose. */
    JsonNode carriedOut(List<Desktop> changed, JsonNode answer) {
        account.keep(changed);
        var users = changed.stream().map(Desktop::userName).distinct().toList();
        if (account.countIfFewerThan(1, Trouble.CHANGE_UNANSWERED, users)) {
            throw new AnswerWithheld(answer);
        }
        return answer;
    }
}
