package org.workspacesportal.aws;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How we reach AWS. Region, credentials and endpoints follow AWS's own conventions.
 *
 * @param mode {@code local} starts an endpoint of our own in this process, {@code aws} calls AWS or whatever {@code AWS_ENDPOINT_URL} names
 * @param attemptTimeout how long one attempt of a call may take
 * @param callTimeout how long a call may take with all its attempts; far below the time a job is locked
 */
@Validated
@ConfigurationProperties("portal.aws")
record AwsSettings(
        @DefaultValue("local") @NotNull Mode mode,
        @DefaultValue("10s") @NotNull Duration attemptTimeout,
        @DefaultValue("30s") @NotNull Duration callTimeout) {

    /** Which AWS. */
    enum Mode {
        LOCAL,
        AWS
    }
}
