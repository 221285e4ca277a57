package org.workspacesportal.localaws;

import static org.workspacesportal.localaws.DesktopState.AVAILABLE;
import static org.workspacesportal.localaws.DesktopState.ERROR;
import static org.workspacesportal.localaws.DesktopState.REBOOTING;
import static org.workspacesportal.localaws.DesktopState.STARTING;
import static org.workspacesportal.localaws.DesktopState.STOPPED;
import static org.workspacesportal.localaws.DesktopState.STOPPING;

import java.util.Optional;
import java.util.Set;

/** Switches desktops on, off, or off and on; the ones that always run are only ever rebooted. */
record Power(Changes changes, Set<DesktopState> from, DesktopState during, DesktopState after, boolean alwaysOnToo)
        implements ItemChange {

    static Operation start(Changes changes) {
        return operation("StartWorkspaceRequests", new Power(changes, Set.of(STOPPED), STARTING, AVAILABLE, false));
    }

    static Operation stop(Changes changes) {
        return operation(
                "StopWorkspaceRequests", new Power(changes, Set.of(AVAILABLE, ERROR), STOPPING, STOPPED, false));
    }

    static Operation reboot(Changes changes) {
        return operation(
                "RebootWorkspaceRequests",
                new Power(changes, Set.of(AVAILABLE, REBOOTING), REBOOTING, AVAILABLE, true));
    }

    private static Operation operation(String member, Power power) {
        return new ChangeOfMany(member, 25, power.changes(), power);
    }

    @Override
    public Optional<Refusal> refusal(Desktop desktop) {
        if (Trouble.POWER_FAILS.meets(desktop.userName())) {
            return Optional.of(Refusal.FAILURE);
        }
        if (!alwaysOnToo && desktop.runningModeAt(changes.now()).equals("ALWAYS_ON")) {
            return Optional.of(Refusal.ALWAYS_ON);
        }
        return from.contains(desktop.stateAt(changes.now())) ? Optional.empty() : Optional.of(Refusal.WRONG_STATE);
    }

    @Override
    public Desktop begun(Desktop desktop) {
        return changes.begun(desktop, during, changes.times().powerFor(), after);
    }
}
