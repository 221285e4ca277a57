package org.workspacesportal.process;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How steps are done that wait for something outside.
 *
 * @param most how many this node has in hand at the same time; two full calls of 25 keep AWS busy
 * @param lock for how long nobody else takes a step this node has in hand; after it a dead node's are taken up
 * @param lookEvery how often this node looks for steps that another one has left or that are to be tried again; of its own it knows at once
 */
@Validated
@ConfigurationProperties("portal.outside")
record OutsideSettings(
        @DefaultValue("100") @Min(1) int most,

        @DefaultValue("4m") @NotNull @DurationMin(seconds = 1)
        Duration lock,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
        Duration lookEvery) {

    /**
     * A step whose lock ends while it is in hand would be begun a second time, by another node.
     *
     * @throws IllegalStateException where that could happen, naming the settings
     */
    void requireLockFor(String step, Duration lasts) {
        if (lock.compareTo(lasts) <= 0) {
            throw new IllegalStateException(
                    "portal.outside.lock is %s, and the step %s may take %s with portal.aws.patience and portal.aws.call-timeout as they are: set it higher, or those lower"
                            .formatted(lock, step, lasts));
        }
    }
}
