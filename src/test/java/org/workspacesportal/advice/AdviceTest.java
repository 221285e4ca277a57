package org.workspacesportal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workspacesportal.catalog.Prices;
import org.workspacesportal.request.RunningMode;

class AdviceTest {

    private static final Prices PRICES =
            new Prices(new BigDecimal("35"), new BigDecimal("9.75"), new BigDecimal("0.30"));

    @Test
    void whatRunsHalfOfTheTimeIsCheaperAlwaysOn() {
        var advice = advice("AUTO_STOP", 0.5, 0.4, 1).orElseThrow();

        assertThat(advice.proposed()).isEqualTo(RunningMode.ALWAYS_ON);
        assertThat(advice.hours()).isEqualTo(365);
        assertThat(advice.now()).isEqualByComparingTo("119.25");
        assertThat(advice.then()).isEqualByComparingTo("35.00");
        assertThat(advice.saving()).isEqualByComparingTo("84.25");
    }

    @Test
    void whatIsSeldomUsedIsCheaperStoppedWithAnHourMoreForEachDayOfUse() {
        var advice = advice("ALWAYS_ON", 1, 0.02, 0.2).orElseThrow();

        assertThat(advice.proposed()).isEqualTo(RunningMode.AUTO_STOP);
        assertThat(advice.hours()).as("14.6 in use, 6.1 idle").isEqualTo(21);
        assertThat(advice.now()).isEqualByComparingTo("35.00");
        assertThat(advice.then()).isEqualByComparingTo("16.05");
    }

    @Test
    void nobodyIsAdvisedToSaveNextToNothing() {
        assertThat(advice("AUTO_STOP", 93 / 730.0, 0.1, 1)).as("2.65 a month").isEmpty();
        assertThat(advice("AUTO_STOP", 95 / 730.0, 0.1, 1)).as("3.25 a month").isPresent();
        assertThat(advice("AUTO_STOP", 0.05, 0.02, 0.5)).as("cheaper as it is").isEmpty();
        assertThat(advice("ALWAYS_ON", 1, 0.3, 0.7)).as("cheaper as it is").isEmpty();
        assertThat(advice("MANUAL", 1, 0, 0)).as("not ours to know").isEmpty();
    }

    @Test
    void noMonthHasMoreHoursThanThereAre() {
        var cheap = new Prices(new BigDecimal("500"), new BigDecimal("1"), new BigDecimal("0.10"));

        assertThat(Advice.of(observed("ALWAYS_ON", 1, 1, 1), cheap, BigDecimal.ONE)
                        .orElseThrow()
                        .hours())
                .isEqualTo(730);
    }

    private static Optional<Advice> advice(String mode, double running, double connected, double used) {
        return Advice.of(observed(mode, running, connected, used), PRICES, new BigDecimal("3"));
    }

    private static Observed observed(String mode, double running, double connected, double used) {
        return new Observed(
                "ws-1", "employee", "standard", "Standard", "d-1", "wsb-1", mode, 30, running, connected, used);
    }
}
