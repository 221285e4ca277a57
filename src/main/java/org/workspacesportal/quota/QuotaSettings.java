package org.workspacesportal.quota;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is done about a quota of desktops that is used up.
 *
 * @param tryEvery how often one of those that wait is tried, so that a quota that was raised, or a desktop given back, is noticed
 * @param lookEvery how often a node looks after those that wait
 */
@Validated
@ConfigurationProperties("portal.quota")
record QuotaSettings(
        @DefaultValue("5m") @NotNull @DurationMin(seconds = 1)
        Duration tryEvery,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
        Duration lookEvery) {}
