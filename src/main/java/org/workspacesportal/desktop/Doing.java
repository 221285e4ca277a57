package org.workspacesportal.desktop;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.WorkspaceSetup;
import org.workspacesportal.request.Said;

/** What a person can have a desktop do at once, with what AWS asks for before. */
public enum Doing {
    START("AVAILABLE", DesktopEventKind.STARTED, Set.of("STOPPED")),
    STOP("STOPPED", DesktopEventKind.STOPPED, Set.of("AVAILABLE", "IMPAIRED", "UNHEALTHY", "ERROR")),
    REBOOT("AVAILABLE", DesktopEventKind.REBOOTED, Set.of("AVAILABLE", "UNHEALTHY", "REBOOTING"));

    private final String goal;
    private final DesktopEventKind event;
    private final Set<String> from;

    Doing(String goal, DesktopEventKind event, Set<String> from) {
        this.goal = goal;
        this.event = event;
        this.from = from;
    }

    /** What is noted of it. */
    public DesktopEventKind event() {
        return event;
    }

    /** The state in which it is done, as AWS spells it. */
    String goal() {
        return goal;
    }

    /**
     * What keeps a desktop from doing it, and what would help; empty where AWS will do it.
     *
     * @param state the state as AWS spells it, null where nobody has looked yet
     */
    public Optional<Said> obstacle(@Nullable String state, WorkspaceSetup setup) {
        if (state != null && from.contains(state)) {
            return this == REBOOT || setup.canBeStopped() ? Optional.empty() : Optional.of(Said.of("power.always-on"));
        }
        var condition = Condition.of(state);
        return Optional.of(
                switch (condition) {
                    case CHANGING, HELD, ENDING -> Said.of("power.in." + condition, String.valueOf(state));
                    case UNKNOWN -> Said.of(state == null ? "power.in.UNKNOWN" : "power.in.NEW", String.valueOf(state));
                    case USABLE, STOPPED, BROKEN -> Said.of("power." + this + "." + condition, String.valueOf(state));
                });
    }
}
