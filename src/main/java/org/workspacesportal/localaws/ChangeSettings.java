package org.workspacesportal.localaws;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the local AWS endpoint takes to do something to a desktop, and how long desktops rest in between.
 *
 * @param powerFor how long a desktop is STARTING, STOPPING or REBOOTING
 * @param rebuildFor how long a desktop is REBUILDING or RESTORING
 * @param updateFor how long a desktop is UPDATING
 * @param snapshotAfter how long after a desktop was first ready its volumes have a snapshot; then they get one every 12 hours
 * @param volumeChangeAfter how long volumes stay as they are, after the desktop was first ready and after each change
 * @param computeChangeAfter how long the compute type gets no larger, after the desktop was first ready and after each change
 * @param computeDowngradeAfter how long the compute type gets no smaller again
 */
@ConfigurationProperties(ChangeSettings.PREFIX)
@Validated
public record ChangeSettings(
        @DefaultValue("5s") @DurationMin Duration powerFor,
        @DefaultValue("10s") @DurationMin Duration rebuildFor,
        @DefaultValue("10s") @DurationMin Duration updateFor,
        @DefaultValue("30s") @DurationMin Duration snapshotAfter,
        @DefaultValue("6h") @DurationMin Duration volumeChangeAfter,
        @DefaultValue("6h") @DurationMin Duration computeChangeAfter,
        @DefaultValue("30d") @DurationMin Duration computeDowngradeAfter) {

    static final String PREFIX = "portal.local-aws";

    /** What applies when nobody sets anything. */
    public static ChangeSettings defaults() {
        return new Binder().bindOrCreate(PREFIX, ChangeSettings.class);
    }
}
