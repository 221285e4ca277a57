package org.workspacesportal.cluster;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.validation.annotation.Validated;

/**
 * How a node gets along with others.
 *
 * @param clockTolerance how far the node's clock may be from the database's; less than what is left of a lock when the longest step ends
 * @param leaveAfter for how long a node that is asked to stop still takes calls, until the proxy in front has noticed
 */
@Validated
@ConfigurationProperties(ClusterSettings.PREFIX)
public record ClusterSettings(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100)
        Duration clockTolerance,

        @DefaultValue("0s") @NotNull @DurationMin Duration leaveAfter) {

    static final String PREFIX = "portal.cluster";

    /** Those of a portal that is not started. */
    public static ClusterSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, ClusterSettings.class);
    }
}
