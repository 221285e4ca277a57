package org.workspacesportal.undeliverable;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails that come back are noticed.
 *
 * @param readEvery how often SES's list of addresses is read through; 0 never
 */
@Validated
@ConfigurationProperties("portal.undeliverable")
record UndeliverableSettings(
        @DefaultValue("15m") @NotNull @DurationMin Duration readEvery) {

    boolean isOff() {
        return readEvery.isZero();
    }
}
