package org.workspacesportal.lease;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The days that matter to a lease; a day is one of UTC. */
@Component
@EnableConfigurationProperties(LeaseSettings.class)
class Terms {

    private final LeaseSettings settings;
    private final Clock clock;

    Terms(LeaseSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day until which warnings are due today, counted from those that end soonest. */
    LocalDate warningsReach() {
        return today().plusDays(mostWarnDays());
    }

    /** The warning that is the nearest one behind us, in days before the end; null while none is due. */
    @Nullable
    Integer nearestWarning(@Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return null;
        }
        var left = ChronoUnit.DAYS.between(today(), lastDay);
        return settings.warnDaysBefore().stream()
                .filter(days -> left <= days)
                .min(Integer::compare)
                .orElse(null);
    }

    /** The first last day of a desktop: of one that has had no lease so far, a day that is over must not end it without a warning. */
    LocalDate first(LocalDate wanted) {
        return wanted.isBefore(today()) ? today().plusDays(mostWarnDays() + 1L) : wanted;
    }

    /** The last day after one click. */
    LocalDate oneClick(@Nullable LocalDate lastDay) {
        var clicked = today().plusDays(settings.renewDays());
        var latest = latest();
        var possible = latest != null && latest.isBefore(clicked) ? latest : clicked;
        return lastDay != null && lastDay.isAfter(possible) ? lastDay : possible;
    }

    /** The latest day to which an owner may renew; null where there is none. */
    @Nullable
    LocalDate latest() {
        var longest = settings.longest();
        return longest == null ? null : today().plusDays(longest.toDays());
    }

    /** When a last day is over. */
    Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** When a desktop that has ended is given back. */
    Instant givenBackAt(Instant endedAt) {
        return endedAt.plus(settings.grace());
    }

    LocalDate givenBackOn(Instant endedAt) {
        return LocalDate.ofInstant(givenBackAt(endedAt), ZoneOffset.UTC);
    }

    private int mostWarnDays() {
        return settings.warnDaysBefore().stream().mapToInt(days -> days).max().orElse(0);
    }
}
