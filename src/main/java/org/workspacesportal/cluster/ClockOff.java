package org.workspacesportal.cluster;

import java.time.Duration;

/** The node's clock is too far from the database's for it to work beside others. */
class ClockOff extends RuntimeException {

    ClockOff(Duration ahead, Duration tolerance) {
        super(inWords(ahead, tolerance));
    }

    static String inWords(Duration ahead, Duration tolerance) {
        return "This node's clock is %s s %s the database's, more than portal.cluster.clock-tolerance (%s s)"
                .formatted(seconds(ahead.abs()), ahead.isNegative() ? "behind" : "ahead of", seconds(tolerance));
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toMillis() / 1000.0);
    }
}
