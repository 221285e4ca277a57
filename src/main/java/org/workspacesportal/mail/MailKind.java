package org.workspacesportal.mail;

import java.util.Locale;

/** The mails there are; each has a template of its name for its text and one for its HTML. */
public enum MailKind {
    APPROVAL_REQUEST,
    APPROVAL_REMINDER,
    UNDO,
    REJECTION,
    EXPIRY,
    READY,
    DELAY,
    REGRET;

    String template() {
        return "mail/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
