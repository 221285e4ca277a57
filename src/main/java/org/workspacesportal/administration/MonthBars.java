package org.workspacesportal.administration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.workspacesportal.figures.Month;

/**
 * A month with its figures as bars.
 *
 * @param month the figures
 * @param asked length of the bar of the requests made, in percent of the longest of all months
 * @param cost length of the bar of the approved cost, the same
 */
record MonthBars(Month month, int asked, int cost) {

    /** The months in their order, without those before anything happened; the last one is there in any case. */
    static List<MonthBars> of(List<Month> all) {
        var first = IntStream.range(0, all.size())
                .filter(index -> somethingHappenedIn(all.get(index)))
                .findFirst()
                .orElse(Math.max(0, all.size() - 1));
        var months = all.subList(first, all.size());
        var mostAsked =
                BigDecimal.valueOf(months.stream().mapToInt(Month::asked).max().orElse(0));
        var highestCost = months.stream().map(Month::approvedMonthlyCost).reduce(BigDecimal.ZERO, BigDecimal::max);
        return months.stream()
                .map(month -> new MonthBars(
                        month,
                        percent(BigDecimal.valueOf(month.asked()), mostAsked),
                        percent(month.approvedMonthlyCost(), highestCost)))
                .toList();
    }

    private static boolean somethingHappenedIn(Month month) {
        return month.asked() > 0 || month.approved() > 0;
    }

    private static int percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 || part.signum() < 0
                ? 0
                : part.multiply(BigDecimal.valueOf(100))
                        .divide(whole, 0, RoundingMode.UP)
                        .intValue();
    }
}
