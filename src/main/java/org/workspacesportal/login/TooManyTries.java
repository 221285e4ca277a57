package org.workspacesportal.login;

import org.springframework.security.authentication.LockedException;
import org.workspacesportal.limits.TooManyCalls;

/** There were too many wrong passwords; whether this one is right is not said. */
class TooManyTries extends LockedException {

    private final long retryAfter;

    TooManyTries(TooManyCalls tooMany) {
        super("Too many tries; wait and try again", tooMany);
        this.retryAfter = tooMany.retryAfter();
    }

    /** Seconds until the next try. */
    long retryAfter() {
        return retryAfter;
    }
}
