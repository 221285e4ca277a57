package org.workspacesportal.change;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How desktops are changed.
 *
 * @param volumeWait how long AWS wants between two enlargements of disks, and after a desktop was made
 * @param computeWait how long AWS wants between two changes of the size, and after a desktop was made
 * @param computeDownWait how long AWS wants until a desktop that changed its size can get a smaller one
 * @param visibility how long AWS may take to show what it has accepted; until then nothing is asked for again and a desktop it does not show is not lost
 * @param settle how long after the call a change counts as done when AWS was never seen at it
 * @param firstCheck how long after it was accepted a change is looked at for the first time
 * @param checkEvery how long after a look that found it still on its way it is looked at again
 * @param lookEvery how often this node asks itself whether a look is due
 */
@Validated
@ConfigurationProperties("portal.change")
record ChangeSettings(
        @DefaultValue("6h") @NotNull @DurationMin Duration volumeWait,
        @DefaultValue("6h") @NotNull @DurationMin Duration computeWait,
        @DefaultValue("30d") @NotNull @DurationMin Duration computeDownWait,
        @DefaultValue("10m") @NotNull @DurationMin Duration visibility,
        @DefaultValue("2m") @NotNull @DurationMin Duration settle,
        @DefaultValue("20s") @NotNull @DurationMin Duration firstCheck,

        @DefaultValue("30s") @NotNull @DurationMin(millis = 1)
        Duration checkEvery,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
        Duration lookEvery) {}
