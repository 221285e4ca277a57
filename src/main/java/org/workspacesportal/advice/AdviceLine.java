package org.workspacesportal.advice;

import java.math.BigDecimal;

/**
 * A piece of advice as admins read it.
 *
 * @param workspaceId {@code ws-…}
 * @param name what the desktop is called
 * @param ownerName whose it is
 * @param present how it runs, as AWS spells it
 * @param proposed how it should run, likewise
 * @param hours for how many hours a month it runs or would run, if it stops when idle
 * @param days on how many days it was seen
 * @param now what a month costs now
 * @param then what a month would cost
 * @param saving what that saves a month
 */
record AdviceLine(
        String workspaceId,
        String name,
        String ownerName,
        String present,
        String proposed,
        int hours,
        int days,
        BigDecimal now,
        BigDecimal then,
        BigDecimal saving) {

    static AdviceLine of(Advice advice, String ownerName) {
        var seen = advice.observed();
        return new AdviceLine(
                seen.workspaceId(),
                seen.name(),
                ownerName,
                seen.runningMode(),
                advice.proposed().name(),
                advice.hours(),
                seen.days(),
                advice.now(),
                advice.then(),
                advice.saving());
    }
}
