package org.workspacesportal.reclaim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When desktops are taken back that nobody uses. Nothing of it happens until an admin arms it.
 *
 * @param unusedFor how long nobody must have used a desktop; as long, whoever keeps theirs is not asked again
 * @param grace how long owners have to answer
 * @param then what becomes of a desktop whose owner does not
 * @param cap how many owners a pass asks at most, and of how many desktops it makes an end
 * @param passEvery how often there is a pass
 * @param lookEvery how often this node asks itself whether a pass is due
 * @param keepTag key of the AWS tag by which a desktop is left alone, whatever its value
 */
@Validated
@ConfigurationProperties("portal.reclaim")
record ReclaimSettings(
        @DefaultValue("60d") @NotNull @DurationMin(days = 1) Duration unusedFor,
        @DefaultValue("14d") @NotNull @DurationMin(days = 1) Duration grace,
        @DefaultValue("GIVE_BACK") @NotNull Then then,
        @DefaultValue("50") @Positive int cap,

        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1)
        Duration passEvery,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
        Duration lookEvery,

        @DefaultValue("portal:keep") @NotBlank String keepTag) {}
