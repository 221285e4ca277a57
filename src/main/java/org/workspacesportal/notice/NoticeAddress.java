package org.workspacesportal.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.maillink.DesktopLinks;
import org.workspacesportal.maillink.LinkSettings;

/** Where a mail leads the owner of a desktop: to a link of their own, or to the portal. */
@Component
class NoticeAddress {

    /** Nobody is to find a link dead that was sent a moment ago. */
    private static final Duration AT_LEAST = Duration.ofDays(1);

    /**
     * The address in one mail.
     *
     * @param path path below the portal's address
     * @param token the token in it, if it is a link
     */
    record Sent(String path, @Nullable String token) {}

    private final DesktopLinks links;
    private final LinkSettings settings;
    private final Clock clock;

    NoticeAddress(DesktopLinks links, LinkSettings settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An address for one person.
     *
     * @param about what the link is good for
     * @param day the last day of the link; without one there is no link
     */
    Sent of(NoticeKind kind, Desktop desktop, String person, String about, @Nullable LocalDate day) {
        var purpose = kind.purpose();
        if (kind.isForAdmins()) {
            return new Sent("/admin/leases", null);
        }
        if (purpose == null || day == null || settings.areOff()) {
            return new Sent("/desktops/" + desktop.workspaceId(), null);
        }
        var token = links.issue(desktop.workspaceId(), person, purpose, about, end(day));
        return new Sent("/desktops/keep/" + token, token);
    }

    /** The mail has gone out: what was sent before for the same purpose is dead. */
    void sent(Sent sent, NoticeKind kind, Desktop desktop) {
        var purpose = kind.purpose();
        if (sent.token() != null && purpose != null) {
            links.revokeOlder(desktop.workspaceId(), purpose, sent.token());
        }
    }

    private Instant end(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var least = clock.instant().plus(AT_LEAST);
        return end.isBefore(least) ? least : end;
    }
}
