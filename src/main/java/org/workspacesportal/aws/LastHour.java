package org.workspacesportal.aws;

import java.time.Instant;
import java.util.Arrays;

/** How many calls there were in the last hour, minute by minute, and how many of them failed. */
final class LastHour {

    private static final int MINUTES = 60;

    private final Minute[] minutes = new Minute[MINUTES];

    LastHour() {
        Arrays.setAll(minutes, place -> new Minute());
    }

    void count(Instant at, boolean failed) {
        var number = number(at);
        var minute = minutes[(int) Math.floorMod(number, (long) MINUTES)];
        if (minute.number != number) {
            minute.number = number;
            minute.calls = 0;
            minute.failures = 0;
        }
        minute.calls++;
        if (failed) {
            minute.failures++;
        }
    }

    int calls(Instant now) {
        return Arrays.stream(minutes)
                .filter(minute -> minute.isLessThanAnHourBefore(now))
                .mapToInt(minute -> minute.calls)
                .sum();
    }

    int failures(Instant now) {
        return Arrays.stream(minutes)
                .filter(minute -> minute.isLessThanAnHourBefore(now))
                .mapToInt(minute -> minute.failures)
                .sum();
    }

    private static long number(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }

    private static final class Minute {

        private long number;
        private int calls;
        private int failures;

        boolean isLessThanAnHourBefore(Instant now) {
            return number > number(now) - MINUTES && number <= number(now);
        }
    }
}
