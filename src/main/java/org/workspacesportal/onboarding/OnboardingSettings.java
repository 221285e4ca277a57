package org.workspacesportal.onboarding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How desktops are asked for by a sheet.
 *
 * @param keepDrafts how long a draft is kept that nobody submits
 * @param lookEvery how often this node looks for drafts that are older
 * @param chunk how many rows are asked for in one step of the process; a node that dies leaves at most so many to another at a time
 */
@Validated
@ConfigurationProperties("portal.onboarding")
record OnboardingSettings(
        @DefaultValue("1d") @NotNull @DurationMin(minutes = 1)
        Duration keepDrafts,

        @DefaultValue("10m") @NotNull @DurationMin(millis = 1)
        Duration lookEvery,

        @DefaultValue("25") @Positive int chunk) {}
