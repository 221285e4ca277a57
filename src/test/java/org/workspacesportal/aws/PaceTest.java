package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    private final Pace pace = new Pace(2, 5, 0);

    @Test
    void fiveMayFollowEachOtherAndThenTwoASecond() {
        IntStream.range(0, 5).forEach(call -> {
            assertThat(pace.waitFor(0)).isZero();
            pace.take(0);
        });

        assertThat(pace.waitFor(0)).isEqualTo(SECOND / 2);
        assertThat(pace.waitFor(SECOND / 2)).isZero();
        pace.take(SECOND / 2);
        assertThat(pace.waitFor(SECOND / 2)).isEqualTo(SECOND / 2);
    }

    @Test
    void aRestIsGoodForNoMoreThanTheBurst() {
        IntStream.range(0, 5).forEach(call -> pace.take(3600 * SECOND));

        assertThat(pace.waitFor(3600 * SECOND)).isPositive();
    }

    @Test
    void whereAwsIsTooBusyTheRateIsHalvedOnceForAllThatWasSentAtTheTime() {
        pace.slowDown(SECOND);
        pace.slowDown(SECOND + 1);
        pace.slowDown(SECOND + 2);

        assertThat(pace.rate()).isCloseTo(1, within(0.01));
        assertThat(pace.waitFor(SECOND + 2)).isCloseTo(SECOND, Percentage.withPercentage(1));
    }

    @Test
    void itNeverStopsAndIsBackWithinAMinute() {
        IntStream.rangeClosed(1, 20).forEach(time -> pace.slowDown(2 * time * SECOND));
        assertThat(pace.rate()).isCloseTo(2.0 / 16, within(0.07));

        pace.waitFor(100 * SECOND);
        assertThat(pace.rate()).isEqualTo(2);
    }

    @Test
    void nodesThatKnowNothingOfEachOtherShareWhatAwsAllows() {
        var account = new Account();
        var nodes = List.of(new Pace(2, 5, 0), new Pace(2, 5, 0), new Pace(2, 5, 0));
        var done = new ArrayList<>(List.of(0, 0, 0));

        for (long now = 0; now < 600 * SECOND; now += SECOND / 100) {
            for (var node = 0; node < nodes.size(); node++) {
                var own = nodes.get(node);
                if (own.waitFor(now) == 0) {
                    own.take(now);
                    if (account.takes(now)) {
                        done.set(node, done.get(node) + 1);
                    } else {
                        own.slowDown(now);
                    }
                }
            }
        }

        var all = done.stream().mapToInt(Integer::intValue).sum();
        assertThat(all).as("of 1,205 that AWS would take").isGreaterThan(1_000);
        assertThat(done).allSatisfy(own -> assertThat(own).isCloseTo(all / 3, Percentage.withPercentage(25)));
        assertThat(account.refused).as("refused").isLessThan(all / 5);
    }

    /** As AWS counts. */
    private static final class Account {

        private double tokens = 5;
        private long filledAt;
        private int refused;

        boolean takes(long now) {
            tokens = Math.min(5, tokens + (now - filledAt) * 2.0 / SECOND);
            filledAt = now;
            if (tokens < 1) {
                refused++;
                return false;
            }
            tokens--;
            return true;
        }
    }
}
