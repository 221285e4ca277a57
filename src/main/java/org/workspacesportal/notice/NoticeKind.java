package org.workspacesportal.notice;

import org.jspecify.annotations.Nullable;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.maillink.LinkPurpose;

/** What can be told about a desktop. */
public enum NoticeKind {
    /** It ends on a day; needs {@link Notices#DAY}, and {@link Notices#ABOUT} for its link. */
    LEASE_WARNING(MailKind.LEASE_WARNING, LinkPurpose.RENEW),
    /** It has ended and is given back on a day; needs the same. */
    LEASE_ENDED(MailKind.LEASE_ENDED, LinkPurpose.RENEW),
    /** The admins do not agree to more time, and it is given back on a day; needs the same. */
    LEASE_REFUSED(MailKind.LEASE_REFUSED, LinkPurpose.RENEW),
    /** An admin has moved its last day; {@link Notices#DAY} says to when, and is left out where it has none any more. */
    LEASE_MOVED(MailKind.LEASE_MOVED, null),
    /**
     * Nobody has used it, {@link Notices#SINCE} a day or ever; needs {@link Notices#DAY} on which, unless its owner says something, what {@link
     * Notices#OTHERWISE} says comes of it, and {@link Notices#ABOUT} for its link.
     */
    STILL_NEEDED(MailKind.STILL_NEEDED, LinkPurpose.KEEP),
    /** Nobody of its owner's name has been known since a day, {@link Notices#DAY}; for admins. */
    OWNER_LEFT(MailKind.OWNER_LEFT, null);

    private final MailKind mail;
    private final @Nullable LinkPurpose purpose;

    NoticeKind(MailKind mail, @Nullable LinkPurpose purpose) {
        this.mail = mail;
        this.purpose = purpose;
    }

    MailKind mail() {
        return mail;
    }

    /** Whether it is for admins, about somebody else's desktop. */
    boolean isForAdmins() {
        return this == OWNER_LEFT;
    }

    /** What the link in it is for; null where it leads to a page one signs in for. */
    @Nullable
    LinkPurpose purpose() {
        return purpose;
    }
}
