package org.workspacesportal.advice;

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
 */
@Validated
@ConfigurationProperties("portal.advice")
record AdviceSettings(
        @DefaultValue("20") @Positive int days,
        @DefaultValue("60d") @NotNull @DurationMin(days = 1) Duration window,
        @DefaultValue("3") @NotNull @Positive BigDecimal atLeast) {}
