package org.workspacesportal.lease;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long desktops are somebody's.
 *
 * @param defaultDays days for which a desktop is given where neither its request nor its offer says until when; none means without end
 * @param warnDaysBefore how many days before the last one its owner is warned, once each
 * @param grace how long after its last day a desktop is kept until it is given back
 * @param renewDays days from today to which one click renews
 * @param longest how far ahead of today owners may renew; none means as far as they like
 * @param approval whether an admin has to confirm what an owner renews
 * @param ownerMissingFor how long nobody of the owner's name may be known until the admins are told
 * @param lookEvery how often this node asks itself whether somebody has to be warned or a desktop ends
 * @param ownersEvery how often this node asks the directory whether the owners of desktops are still there
 */
@Validated
@ConfigurationProperties("portal.lease")
record LeaseSettings(
        @Nullable @Positive Integer defaultDays,
        @DefaultValue({"14", "3", "1"}) @NotEmpty List<@Positive Integer> warnDaysBefore,
        @DefaultValue("7d") @NotNull @DurationMin Duration grace,
        @DefaultValue("180") @Positive int renewDays,

        @Nullable @DurationMin(days = 1) Duration longest,

        @DefaultValue("none") @NotNull Approval approval,
        @DefaultValue("7d") @NotNull @DurationMin Duration ownerMissingFor,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
        Duration lookEvery,

        @DefaultValue("1h") @NotNull @DurationMin(millis = 1)
        Duration ownersEvery) {

    /** Whether an admin has to confirm what an owner renews. */
    enum Approval {
        NONE,
        ADMIN
    }
}
