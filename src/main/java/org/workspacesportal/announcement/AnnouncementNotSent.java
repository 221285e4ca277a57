package org.workspacesportal.announcement;

import org.jspecify.annotations.Nullable;

/** A chat channel did not take an announcement, or may not have. */
class AnnouncementNotSent extends RuntimeException {

    AnnouncementNotSent(Webhook webhook, String what) {
        this(webhook, what, null);
    }

    AnnouncementNotSent(Webhook webhook, String what, @Nullable Throwable cause) {
        super("The announcement for %s was not taken: %s %s".formatted(webhook.group(), webhook.host(), what), cause);
    }
}
