package org.workspacesportal.monitoring;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What monitoring costs.
 *
 * @param askEvery how often a system around the portal is asked how it does, at most
 * @param countEvery how often each node counts what is in the database; whoever reads the meters gets what was counted last
 */
@Validated
@ConfigurationProperties("portal.monitoring")
public record MonitoringSettings(
        @DefaultValue("1m") @NotNull @DurationMin Duration askEvery,

        @DefaultValue("30s") @NotNull @DurationMin(millis = 1)
        Duration countEvery) {}
