package org.workspacesportal.desktop;

import org.jspecify.annotations.Nullable;

/** What the state of a desktop means for its owner. */
public enum Condition {
    /** It runs, and one can connect. */
    USABLE,
    /** It rests, and runs again when its owner connects or starts it. */
    STOPPED,
    /** AWS is at it; in a while it is usable or stopped. */
    CHANGING,
    /** It is kept from its owner until somebody lets go of it. */
    HELD,
    /** Something is wrong with it. */
    BROKEN,
    /** It is being taken away for good. */
    ENDING,
    /** Nobody has looked yet, or AWS says something that is new. */
    UNKNOWN;

    /** The meaning of a state as AWS spells it. */
    static Condition of(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "AVAILABLE" -> USABLE;
            case "STOPPED" -> STOPPED;
            case "PENDING", "STARTING", "STOPPING", "REBOOTING", "REBUILDING", "RESTORING", "UPDATING", "MAINTENANCE" ->
                CHANGING;
            case "ADMIN_MAINTENANCE", "SUSPENDED" -> HELD;
            case "IMPAIRED", "UNHEALTHY", "ERROR" -> BROKEN;
            case "TERMINATING", "TERMINATED" -> ENDING;
            default -> UNKNOWN;
        };
    }

    /** Whether it will soon be another one, so that it is worth looking again. */
    boolean isPassing() {
        return this == CHANGING || this == ENDING;
    }
}
