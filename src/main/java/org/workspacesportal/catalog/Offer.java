package org.workspacesportal.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of desktop people can ask for.
 *
 * @param id short name
 * @param name name for people
 * @param description one sentence on what it is for
 * @param descriptions the same in other languages, by their two letters
 * @param directoryId AWS directory in which it is created
 * @param bundleId AWS bundle from which it is made
 * @param computeType AWS's name of its size, {@code STANDARD} say; null where the catalogue does not say it
 * @param hardware what it consists of
 * @param prices what it costs
 * @param alwaysOnCost what a month costs when it is always on
 * @param autoStopCost what a month is expected to cost when it stops when idle
 * @param leaseDays days for which it is given where nobody says until when, null where the portal's default counts
 */
public record Offer(
        String id,
        String name,
        String description,
        Map<String, String> descriptions,
        String directoryId,
        String bundleId,
        @Nullable String computeType,
        Hardware hardware,
        Prices prices,
        BigDecimal alwaysOnCost,
        BigDecimal autoStopCost,
        @Nullable Integer leaseDays) {

    /** What a month is expected to cost when it runs in this way. */
    public BigDecimal cost(boolean alwaysOn) {
        return alwaysOn ? alwaysOnCost : autoStopCost;
    }

    /** What it is for, in the reader's language where the catalogue has it. */
    public String descriptionIn(Locale locale) {
        return descriptions.getOrDefault(locale.getLanguage(), description);
    }
}
