package org.workspacesportal.maillink;

import java.util.Locale;

/** What the link about a desktop is for. */
public enum LinkPurpose {
    /** The desktop is needed beyond its last day. */
    RENEW,
    /** The desktop is still needed, though nobody uses it. */
    KEEP;

    /** As keys of texts have it, {@code renew} for example. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
