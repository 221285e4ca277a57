package org.workspacesportal.supply;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How it is known whether offers can be had.
 *
 * @param checkEvery how often a node asks AWS for the bundles and directories of all offers, in one call each for 25 of them
 */
@Validated
@ConfigurationProperties("portal.supply")
record SupplySettings(
        @DefaultValue("10m") @NotNull @DurationMin(seconds = 1)
        Duration checkEvery) {}
