package org.workspacesportal.request;

import java.util.Locale;

/** What can be changed about a desktop that is there. */
public enum ChangeKind {
    /** It is made anew of another bundle, under another id; the system is lost. */
    BUNDLE,
    /** More or less processor and memory. */
    COMPUTE_TYPE,
    /** A larger volume for the system. */
    ROOT_VOLUME,
    /** A larger volume for the person's own files. */
    USER_VOLUME,
    /** Stops when idle, and after how long, or always on. */
    RUNNING_MODE,
    /** The system is made anew; files are those of the latest snapshot. */
    REBUILD,
    /** System and files are brought back to the latest snapshot. */
    RESTORE,
    /** It is taken away for good, with all that is on it. */
    GIVE_BACK;

    /** Whether something on the desktop is lost by it. */
    public boolean isDestructive() {
        return this == BUNDLE || this == REBUILD || this == RESTORE || this == GIVE_BACK;
    }

    /** Whether the desktop goes away under the id it has. */
    public boolean endsTheDesktop() {
        return this == BUNDLE || this == GIVE_BACK;
    }

    /** As the approval policy, keys of texts and addresses have it, {@code give-back} for example. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
