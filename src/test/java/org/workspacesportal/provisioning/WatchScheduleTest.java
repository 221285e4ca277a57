package org.workspacesportal.provisioning;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchScheduleTest {

    /** From 11 to 30 minutes, each as often as the others. */
    private static final List<Duration> KNOWN =
            IntStream.rangeClosed(11, 30).mapToObj(Duration::ofMinutes).toList();

    private static final String NEW = "wsb-new";
    private static final String KNOWN_WELL = "wsb-known";

    private final WatchSchedule schedule = new WatchSchedule(
            bundle -> bundle.equals(NEW) ? KNOWN.subList(0, 9) : KNOWN,
            new ProvisioningSettings(ofMinutes(10), ofMinutes(5), ofMinutes(1), true, ofSeconds(1), Map.of()));

    @Test
    void asLongAsLittleIsKnownTheSettingsCount() {
        assertNear(schedule.next(NEW, Duration.ZERO), ofMinutes(5));
        assertNear(schedule.next(NEW, ofMinutes(2)), ofMinutes(3));
        assertNear(schedule.next(NEW, ofMinutes(7)), ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 648", // a little before the first tenth was ready, at 12 min
        "648, 312", // three tenths, at 16 min
        "960, 120", // the most looks where the most are ready
        "1080, 120",
        "1200, 120",
        "1320, 120",
        "1440, 240", // nine tenths, at 28 min
    })
    void looksAreWhereOthersWereReady(long age, long wait) {
        assertNear(schedule.next(KNOWN_WELL, ofSeconds(age)), ofSeconds(wait));
    }

    @Test
    void aLookThatCameAlongSomewhatEarlierIsNotRepeatedAMomentLater() {
        assertThat(schedule.next(KNOWN_WELL, ofSeconds(1190)).plusSeconds(1190)).isGreaterThan(ofSeconds(1290));
    }

    @Test
    void whatIsLateIsLookedAtEverMoreRarely() {
        assertNear(schedule.next(KNOWN_WELL, ofMinutes(29)), Duration.ofSeconds(270));
        assertNear(schedule.next(KNOWN_WELL, ofMinutes(36)), ofMinutes(8));
        assertNear(schedule.next(KNOWN_WELL, ofMinutes(110)), ofMinutes(10));
    }

    @Test
    void looksAreNeverCloserThanTheSettingsAllowAndNotAllAtTheSameTime() {
        var random = new Random(7);

        var waits = random.ints(200, 0, 7200)
                .mapToObj(age -> schedule.next(KNOWN_WELL, ofSeconds(age)))
                .toList();
        assertThat(waits).allMatch(wait -> wait.compareTo(ofSeconds(28)) > 0);
        assertThat(IntStream.range(0, 20).mapToObj(again -> schedule.next(KNOWN_WELL, Duration.ZERO)))
                .doesNotHaveDuplicates();
    }

    private static void assertNear(Duration actual, Duration expected) {
        assertThat(actual.toMillis()).isCloseTo(expected.toMillis(), withPercentage(5.1));
    }
}
