package org.workspacesportal.desktop;

/** Which desktops an admin wants to see. */
public enum Show {
    ALL("TRUE"),
    /** Those the portal neither made nor adopted. */
    FOREIGN("NOT d.managed"),
    /** Those somebody set up otherwise in AWS. */
    DRIFT("d.known_setup <> d.seen_setup AND NOT EXISTS (SELECT 1 FROM workspace_request r WHERE "
            + DesktopRows.LIVE_CHANGE.formatted("d.workspace_id") + ")"),
    /** Those with which something is wrong. */
    ATTENTION("(d.state IN ('IMPAIRED', 'UNHEALTHY', 'ERROR', 'ADMIN_MAINTENANCE', 'SUSPENDED')"
            + " OR d.missing_since IS NOT NULL OR d.overdue IS NOT NULL)");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    /** As SQL about the desktop {@code d}. */
    String condition() {
        return condition;
    }
}
