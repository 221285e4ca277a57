package org.workspacesportal.localaws;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the local AWS endpoint behaves; it only runs with {@code portal.aws.mode=local}.
 *
 * @param port port on 127.0.0.1 the endpoint listens on; 0 takes any free one
 * @param stateFile file that keeps desktops and mails over a restart; without it they live in memory only
 * @param pendingFor how long a new desktop is PENDING; a terminated one is TERMINATING half as long
 * @param pendingSpread how much sooner or later a desktop may be ready, by its user's name; most are near {@code pendingFor}
 * @param invisibleFor how long after its creation a desktop is not described yet
 * @param usedAfter how long after a desktop became available its user connects for the first time
 * @param callsPerSecond WorkSpaces calls the account may make per second in the long run, all operations together
 * @param burst WorkSpaces calls that may come at once after a quiet time
 * @param throttled whether WorkSpaces calls are throttled at all
 * @param desktopQuota desktops the account may have at a time
 * @param verifiedSenders mail addresses and domains that may send mail
 * @param mailsPerSecond recipients the account may send to per second
 */
@ConfigurationProperties("portal.local-aws")
@Validated
public record LocalAwsSettings(
        @DefaultValue("0") @PositiveOrZero @Max(65535) int port,
        @Nullable Path stateFile,
        @DefaultValue("8s") @DurationMin Duration pendingFor,
        @DefaultValue("0s") @DurationMin Duration pendingSpread,
        @DefaultValue("2s") @DurationMin Duration invisibleFor,
        @DefaultValue("1m") @DurationMin Duration usedAfter,
        @DefaultValue("2") @Positive double callsPerSecond,
        @DefaultValue("5") @Positive int burst,
        @DefaultValue("true") boolean throttled,
        @DefaultValue("1000") @PositiveOrZero int desktopQuota,
        @DefaultValue("workspaces-portal@example.com") List<@NotBlank String> verifiedSenders,
        @DefaultValue("14") @Positive double mailsPerSecond) {

    public LocalAwsSettings {
        verifiedSenders = List.copyOf(verifiedSenders);
    }

    /** How long the new desktop of a user is PENDING; the same each time. */
    public Duration pendingFor(String userName) {
        var chance = new Random(userName.hashCode());
        // The sum of some chances is most often near its middle.
        var off = 2 * chance.doubles(4).average().orElseThrow() - 1;
        return Trouble.paced(userName, pendingFor.plusNanos((long) (pendingSpread.toNanos() * off)));
    }
}
