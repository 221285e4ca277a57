package org.workspacesportal.advice;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When to advise another running mode.
 *
 * @param days on how many days a desktop must have been seen
 * @param window of the last how many days
 * @param atLeast what it must save a month
 * @param tidyEvery how often this node forgets older days
 */
@Validated
@ConfigurationProperties("portal.advice")
record AdviceSettings(
        @DefaultValue("20") @Positive int days,
        @DefaultValue("60d") @NotNull @DurationMin(days = 1) Duration window,
        @DefaultValue("3") @NotNull @Positive BigDecimal atLeast,

        @DefaultValue("6h") @NotNull @DurationMin(millis = 1)
        Duration tidyEvery) {

    @AssertTrue(message = "portal.advice.days must not be more than portal.advice.window has")
    boolean isWindowLongEnough() {
        return days <= window.toDays();
    }
}
