package org.workspacesportal.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.workspacesportal.catalog.Prices;
import org.workspacesportal.request.RunningMode;

/**
 * A desktop that would be cheaper if it ran in the other way.
 *
 * @param observed what was seen of it
 * @param proposed how it should run
 * @param hours for how many hours a month it runs or would run, if it stops when idle
 * @param now what a month costs as it runs now
 * @param then what a month would cost
 */
record Advice(Observed observed, RunningMode proposed, int hours, BigDecimal now, BigDecimal then) {

    static final int HOURS_A_MONTH = 730;

    private static final double DAYS_A_MONTH = HOURS_A_MONTH / 24.0;

    /** Compares both ways; empty where the other one is not cheaper by that much, or nobody knows how the desktop runs. */
    static Optional<Advice> of(Observed observed, Prices prices, BigDecimal atLeast) {
        return Optional.ofNullable(
                        switch (observed.runningMode()) {
                            case "AUTO_STOP" -> alwaysOn(observed, prices);
                            case "ALWAYS_ON" -> autoStop(observed, prices);
                            default -> null;
                        })
                .filter(advice -> advice.saving().compareTo(atLeast) >= 0);
    }

    private static Advice alwaysOn(Observed observed, Prices prices) {
        var hours = (int) Math.round(observed.running() * HOURS_A_MONTH);
        return new Advice(
                observed, RunningMode.ALWAYS_ON, hours, money(prices.monthOf(hours)), money(prices.monthly()));
    }

    /** It would run while its user is connected, and for an hour more each time, which is taken to be once on each day of use. */
    private static Advice autoStop(Observed observed, Prices prices) {
        var inUse = observed.connected() * HOURS_A_MONTH + observed.used() * DAYS_A_MONTH;
        var hours = (int) Math.min(HOURS_A_MONTH, Math.round(inUse));
        return new Advice(
                observed, RunningMode.AUTO_STOP, hours, money(prices.monthly()), money(prices.monthOf(hours)));
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** What it saves a month. */
    BigDecimal saving() {
        return now.subtract(then);
    }
}
