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
 * @param sweepEvery how often all desktops of a directory are read; a little more than a day, so that each day they are seen at another hour
 * @param freshFor how old what the portal shows of a desktop may be to somebody who looks at it
 * @param checkEvery how soon a desktop is looked at again where something is going on, where AWS did not show it, or where the look failed
 * @param visibility how long AWS may fail to show a desktop until it counts as gone
 * @param lookEvery how often this node asks itself whether a look is due
 * @param newcomersEvery how often this node looks for desktops that became ready and that no node has taken in, as one that died may have left; its own it
 *     takes in at once
 */
@Validated
@ConfigurationProperties("portal.desktop")
record DesktopSettings(
        @DefaultValue("25h") @NotNull @DurationMin(millis = 1)
        Duration sweepEvery,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
        Duration freshFor,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
        Duration checkEvery,

        @DefaultValue("10m") @NotNull @DurationMin Duration visibility,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
        Duration lookEvery,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
        Duration newcomersEvery) {

    /** What is due within this time is looked at along with what is due now: half empty calls are calls, too. */
    Duration along() {
        return checkEvery.dividedBy(2);
    }

    /** After which something that was just begun can be seen. */
    Duration moment() {
        return checkEvery.dividedBy(6);
    }
}
