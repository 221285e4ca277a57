package org.workspacesportal.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.desktop.Desktop;

/** What the template of the mails about desktops shows. */
public final class NoticeFacts {

    private NoticeFacts() {}

    /**
     * The facts of one mail, without its address.
     *
     * @param day the last day, or the one on which something comes of it
     * @param since when the desktop was last used
     * @param otherwise what comes of it otherwise, {@code STOP} or {@code GIVE_BACK}, or empty
     */
    public static Map<String, @Nullable Object> of(
            NoticeKind kind, Desktop desktop, @Nullable LocalDate day, @Nullable LocalDate since, String otherwise) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("desktop", desktop);
        facts.put("day", day);
        facts.put("since", since);
        facts.put("otherwise", otherwise);
        facts.put("variant", variant(kind, day, since));
        facts.put("button", button(kind));
        return facts;
    }

    /** The end of the key of what is said. */
    private static String variant(NoticeKind kind, @Nullable LocalDate day, @Nullable LocalDate since) {
        return switch (kind) {
            case STILL_NEEDED -> since == null ? ".never" : ".since";
            case LEASE_MOVED -> day == null ? ".without-end" : ".until";
            case LEASE_WARNING, LEASE_ENDED, LEASE_REFUSED, OWNER_LEFT -> "";
        };
    }

    /** The end of the key of what leads on. */
    private static String button(NoticeKind kind) {
        return switch (kind) {
            case STILL_NEEDED -> "keep";
            case OWNER_LEFT -> "leases";
            case LEASE_MOVED -> "desktop";
            case LEASE_WARNING, LEASE_ENDED, LEASE_REFUSED -> "renew";
        };
    }
}
