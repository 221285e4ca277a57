package org.workspacesportal.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a desktop costs.
 *
 * @param monthly a month when it is always on
 * @param base a month when it stops when idle, without the hours
 * @param hourly an hour when it stops when idle
 */
public record Prices(BigDecimal monthly, BigDecimal base, BigDecimal hourly) {

    private static final int LONGEST_MONTH = 31 * 24;

    /** What a month costs in which a desktop that stops when idle runs for so many hours. */
    public BigDecimal monthOf(int hours) {
        return base.add(hourly.multiply(BigDecimal.valueOf(hours)));
    }

    /** From how many hours a month it is cheaper always on; null where no month has so many. */
    public @Nullable Integer breakEvenHours() {
        if (monthly.compareTo(base) < 0) {
            return 0;
        }
        if (hourly.signum() == 0) {
            return null;
        }
        var hours = monthly.subtract(base).divide(hourly, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return hours.compareTo(BigDecimal.valueOf(LONGEST_MONTH)) > 0 ? null : hours.intValue();
    }
}
