package org.workspacesportal.request;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stage on a request's way to a desktop, in plain words.
 *
 * @param name what the stage is called, in English
 * @param state how far it got
 * @param at when it was reached or ended, null if it was not
 */
public record Stage(String name, State state, @Nullable Instant at) {

    /** How far a stage got. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        STOPPED
    }

    /** The name as the key of its words in the languages of pages. */
    public String key() {
        return "stage." + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
