package org.workspacesportal.quota;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is done about a quota of desktops that is used up.
 *
 * @param desktops how many desktops AWS lets the account have, where somebody wants to see it coming: by {@code WORKSPACES} for all usual sizes, or AWS's
 *     name of a size that has a quota of its own; in a further account after its name, {@code emea/WORKSPACES} say
 * @param tryEvery how often one of those that wait is tried, so that a quota that was raised, or a desktop given back, is noticed
 * @param lookEvery how often a node looks after those that wait
 */
@Validated
@ConfigurationProperties("portal.quota")
record QuotaSettings(
        @DefaultValue Map<String, @PositiveOrZero Integer> desktops,

        @DefaultValue("5m") @NotNull @DurationMin(seconds = 1)
        Duration tryEvery,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
        Duration lookEvery) {}
