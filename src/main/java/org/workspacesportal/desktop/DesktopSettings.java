package org.workspacesportal.desktop;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the desktops people have are watched.
 *
 * @param refreshEvery how long after a look a desktop is looked at again at the latest
 * @param checkEvery the same where something is going on, where AWS did not show the desktop, or where the look failed
 * @param visibility how long AWS may fail to show a desktop until it counts as gone
 * @param lookEvery how often this node asks itself whether a look is due
 */
@Validated
@ConfigurationProperties("portal.desktop")
record DesktopSettings(
        @DefaultValue("10m") @NotNull @DurationMin(millis = 1)
        Duration refreshEvery,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
        Duration checkEvery,

        @DefaultValue("10m") @NotNull @DurationMin Duration visibility,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
        Duration lookEvery) {

    /** What is due within this time is looked at along with what is due now: half empty calls are calls, too. */
    Duration along() {
        return refreshEvery.dividedBy(2);
    }
}
