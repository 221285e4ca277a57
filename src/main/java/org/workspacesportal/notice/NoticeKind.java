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

    /** What the link in it is for; null where it is for admins, and leads to their page. */
    @Nullable
    LinkPurpose purpose() {
        return purpose;
    }
}
