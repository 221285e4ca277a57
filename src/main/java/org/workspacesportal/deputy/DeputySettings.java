package org.workspacesportal.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How deputies work.
 *
 * @param lookEvery how often this node asks itself whether somebody's time as deputy has begun or is over
 */
@Validated
@ConfigurationProperties("portal.deputy")
record DeputySettings(@DefaultValue("1m") @NotNull Duration lookEvery) {}
