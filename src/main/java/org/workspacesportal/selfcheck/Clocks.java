package org.workspacesportal.selfcheck;

import java.time.Duration;

/** Says how far two clocks are apart. */
final class Clocks {

    private Clocks() {}

    /**
     * Judges a difference.
     *
     * @param ahead how far the other clock is ahead of this machine's
     * @param noticeable from which difference on somebody should look
     * @param bad from which on things go wrong
     */
    static Result compare(String what, Duration ahead, Duration noticeable, Duration bad) {
        var apart = ahead.abs();
        var text = "%.1f s %s this machine's"
                .formatted(apart.toMillis() / 1000.0, ahead.isNegative() ? "behind" : "ahead of");
        if (apart.compareTo(noticeable) < 0) {
            return Result.ok(what, text);
        }
        var remedy = text + ". Have all machines keep their time by NTP";
        return apart.compareTo(bad) < 0 ? Result.warning(what, remedy) : Result.failed(what, remedy);
    }
}
