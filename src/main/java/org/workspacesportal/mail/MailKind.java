package org.workspacesportal.mail;

import java.util.Locale;

/** The mails there are; each has a template for its text and one of the same name for its HTML. */
public enum MailKind {
    APPROVAL_REQUEST,
    APPROVAL_REMINDER("approval-request"),
    UNDO,
    REJECTION,
    EXPIRY,
    READY,
    DELAY,
    REGRET,
    LEASE_WARNING("notice"),
    LEASE_ENDED("notice"),
    LEASE_REFUSED("notice"),
    LEASE_MOVED("notice"),
    STILL_NEEDED("notice"),
    OWNER_LEFT("notice"),
    UNREACHABLE,
    CHANGE_DONE,
    CHANGE_DELAY,
    CHANGE_REGRET,
    ONBOARDING_APPROVAL_REQUEST("onboarding"),
    ONBOARDING_APPROVAL_REMINDER("onboarding"),
    ONBOARDING_REJECTION("onboarding"),
    ONBOARDING_EXPIRY("onboarding"),
    ONBOARDING_REPORT("onboarding");

    private final String template;

    MailKind() {
        this.template = title();
    }

    MailKind(String template) {
        this.template = template;
    }

    String template() {
        return "mail/" + template;
    }

    /** Its name as keys of texts and paths have it, {@code approval-request} for example. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
