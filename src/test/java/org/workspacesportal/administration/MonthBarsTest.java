package org.workspacesportal.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workspacesportal.figures.Month;

class MonthBarsTest {

    @Test
    void monthsBeforeTheFirstRequestAreLeftOutAndTheLongestBarIsWhole() {
        var bars = MonthBars.of(List.of(month(1, 0, 0), month(2, 4, 30), month(3, 0, 0), month(4, 1, 10)));

        assertThat(bars)
                .extracting(bar -> bar.month().month().getMonthValue(), MonthBars::asked, MonthBars::cost)
                .containsExactly(tuple(2, 100, 100), tuple(3, 0, 0), tuple(4, 25, 34));
    }

    @Test
    void whereNothingEverHappenedThePresentMonthSaysSo() {
        assertThat(MonthBars.of(List.of(month(1, 0, 0), month(2, 0, 0))))
                .extracting(bar -> bar.month().month().getMonthValue())
                .containsExactly(2);
        assertThat(MonthBars.of(List.of())).isEmpty();
    }

    private static Month month(int month, int asked, int cost) {
        return new Month(YearMonth.of(2026, month), asked, asked, BigDecimal.valueOf(cost));
    }
}
