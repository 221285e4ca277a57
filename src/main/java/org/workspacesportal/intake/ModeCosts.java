package org.workspacesportal.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/**
 * What the two ways to run a desktop cost, from the cheapest of the offers to the dearest.
 *
 * @param base a month when it stops when idle, without the hours
 * @param hourly an hour when it stops when idle
 * @param expected an expected month when it stops when idle
 * @param monthly a month when it is always on
 */
record ModeCosts(Range base, Range hourly, Range expected, Range monthly) {

    /** From one amount to another, which may be the same. */
    record Range(BigDecimal from, BigDecimal to) {}

    static ModeCosts of(Catalog catalog) {
        return new ModeCosts(
                range(catalog.offers(), offer -> offer.prices().base()),
                range(catalog.offers(), offer -> offer.prices().hourly()),
                range(catalog.offers(), Offer::autoStopCost),
                range(catalog.offers(), Offer::alwaysOnCost));
    }

    private static Range range(List<Offer> offers, Function<Offer, BigDecimal> amount) {
        var amounts = offers.stream().map(amount).sorted().toList();
        return new Range(amounts.get(0), amounts.get(amounts.size() - 1));
    }
}
