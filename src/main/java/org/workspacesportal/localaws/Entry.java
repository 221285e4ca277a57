package org.workspacesportal.localaws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One line of the state file: the latest of a desktop, a mail, how often a user name has caused its trouble, or that an address takes no more mails. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        @Nullable Desktop desktop,
        @Nullable SentMail mail,
        @Nullable Attempts attempts,
        @Nullable Suppressed suppressed) {

    /** How often a user name has caused its trouble. */
    record Attempts(String userName, int count) {}

    static Entry of(Desktop desktop) {
        return new Entry(desktop, null, null, null);
    }

    static Entry of(SentMail mail) {
        return new Entry(null, mail, null, null);
    }

    static Entry of(Attempts attempts) {
        return new Entry(null, null, attempts, null);
    }

    static Entry of(Suppressed suppressed) {
        return new Entry(null, null, null, suppressed);
    }
}
