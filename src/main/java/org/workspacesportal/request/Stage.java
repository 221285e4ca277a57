package org.workspacesportal.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage on a request's way to a desktop, in plain words.
 *
 * @param name what the stage is called
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
}
