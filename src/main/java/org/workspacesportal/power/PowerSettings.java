package org.workspacesportal.power;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How desktops are started, stopped and rebooted.
 *
 * @param patience how long that may take until it is overdue
 */
@Validated
@ConfigurationProperties("portal.power")
record PowerSettings(
        @DefaultValue("15m") @NotNull @DurationMin(millis = 1)
        Duration patience) {}
