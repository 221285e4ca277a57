package org.workspacesportal.localaws;

import static org.workspacesportal.localaws.DesktopState.AVAILABLE;
import static org.workspacesportal.localaws.DesktopState.ERROR;
import static org.workspacesportal.localaws.DesktopState.REBOOTING;
import static org.workspacesportal.localaws.DesktopState.REBUILDING;
import static org.workspacesportal.localaws.DesktopState.STOPPED;

import java.util.Optional;
import java.util.Set;

/** Makes a desktop anew from its bundle, with the user volume of the latest snapshot; a broken one is in order then. */
record Rebuild(Changes changes) implements ItemChange {

    private static final Set<DesktopState> FROM = Set.of(AVAILABLE, ERROR, STOPPED, REBOOTING);

    static Operation operation(Changes changes) {
        return new ChangeOfMany("RebuildWorkspaceRequests", 1, changes, new Rebuild(changes));
    }

    @Override
    public Optional<Refusal> refusal(Desktop desktop) {
        if (!FROM.contains(desktop.stateAt(changes.now()))) {
            return Optional.of(Refusal.WRONG_STATE);
        }
        return changes.snapshots(desktop).ofUserVolume() == null ? Optional.of(Refusal.NO_SNAPSHOT) : Optional.empty();
    }

    @Override
    public Desktop begun(Desktop desktop) {
        return changes.begunRepair(desktop, REBUILDING);
    }
}
