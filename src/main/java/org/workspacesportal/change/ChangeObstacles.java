package org.workspacesportal.change;

import static org.workspacesportal.request.ChangeForm.CHANGE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.RequestSearch;

/** What keeps a desktop from being changed at the moment, whatever it is to be: what it is doing, its state, AWS's waiting times. */
@Component
class ChangeObstacles {

    private static final Set<String> AT_REST = Set.of("AVAILABLE", "STOPPED");
    private static final Map<ChangeKind, Set<String>> STATES = Map.of(
            ChangeKind.REBUILD, Set.of("AVAILABLE", "ERROR", "UNHEALTHY", "STOPPED", "REBOOTING"),
            ChangeKind.RESTORE, Set.of("AVAILABLE", "ERROR", "UNHEALTHY", "STOPPED"));

    private final Waits waits;
    private final KnownSnapshots snapshots;
    private final RequestSearch requests;

    ChangeObstacles(Waits waits, KnownSnapshots snapshots, RequestSearch requests) {
        this.waits = waits;
        this.snapshots = snapshots;
        this.requests = requests;
    }

    /** What keeps the desktop from being changed in this way, whatever else is wanted. */
    Optional<FieldError> to(Desktop desktop, ChangeKind kind) {
        return toAny(desktop).or(() -> to(desktop, kind, isKnownToLackASnapshot(desktop, kind)));
    }

    /** What keeps the desktop from being changed in any way. */
    Optional<FieldError> toAny(Desktop desktop) {
        var live = requests.liveChangeOf(desktop.workspaceId());
        if (live.isPresent()) {
            return Optional.of(
                    new FieldError(CHANGE, "live-change.number", live.get().number()));
        }
        return desktop.doing() == null ? Optional.empty() : Optional.of(new FieldError(CHANGE, "change.doing"));
    }

    /** What keeps a desktop that is at nothing from being changed in this way, as far as can be told without having asked AWS for its snapshots. */
    Optional<FieldError> toThis(Desktop desktop, ChangeKind kind) {
        return to(desktop, kind, false);
    }

    private Optional<FieldError> to(Desktop desktop, ChangeKind kind, boolean lacksSnapshot) {
        var state = String.valueOf(desktop.state());
        var isPossible = kind == ChangeKind.GIVE_BACK
                ? !state.equals("SUSPENDED")
                : STATES.getOrDefault(kind, AT_REST).contains(state);
        if (!isPossible) {
            return Optional.of(new FieldError(CHANGE, "change.state." + kind, state));
        }
        if (lacksSnapshot) {
            return Optional.of(new FieldError(CHANGE, "change.no-snapshot"));
        }
        return waits.until(desktop, kind).map(then -> new FieldError(CHANGE, "change.too-soon", then));
    }

    private boolean isKnownToLackASnapshot(Desktop desktop, ChangeKind kind) {
        return snapshots
                .of(desktop.workspaceId())
                .filter(known -> switch (kind) {
                    case REBUILD -> known.forRebuild() == null;
                    case RESTORE -> known.forRestore() == null;
                    default -> false;
                })
                .isPresent();
    }
}
