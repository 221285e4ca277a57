package org.workspacesportal.aws;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How we reach AWS. Region, credentials and endpoints follow AWS's own conventions.
 *
 * @param mode {@code local} starts an endpoint of our own in this process, {@code aws} calls AWS or whatever {@code AWS_ENDPOINT_URL} names
 * @param attemptTimeout how long one attempt of a call may take
 * @param callTimeout how long a call may take; far below the time a step is locked
 * @param callsPerSecond how many WorkSpaces calls AWS allows an account; nodes share what it allows without being told
 * @param burst how many of them AWS lets follow each other at once after a rest; one fewer do
 * @param mostPerCall how many wishes go out in one call, where AWS takes several
 * @param collectFor how long a call waits for others that want the same, to go out with them
 * @param patience how long a call may wait for its turn; four such waits and calls have to end within the time a step is locked
 * @param accounts further accounts, and further regions, by names of our own
 */
@Validated
@ConfigurationProperties("portal.aws")
record AwsSettings(
        @DefaultValue("local") @NotNull Mode mode,
        @DefaultValue("10s") @NotNull Duration attemptTimeout,
        @DefaultValue("15s") @NotNull Duration callTimeout,
        @DefaultValue("2") @Positive double callsPerSecond,
        @DefaultValue("5") @Min(1) int burst,
        @DefaultValue("25") @Min(1) @Max(25) int mostPerCall,
        @DefaultValue("30ms") @NotNull @DurationMin Duration collectFor,

        @DefaultValue("40s") @NotNull @DurationMin(millis = 1)
        Duration patience,

        @DefaultValue
        Map<
                        @Pattern(regexp = "[a-z0-9-]{1,20}", message = "has a name other than of a-z, 0-9 and -")
                        String,
                        @Valid AccountSettings>
                accounts) {

    AwsSettings {
        if (accounts.containsKey("own")) {
            throw new IllegalArgumentException("portal.aws.accounts: own is the name of the portal's own");
        }
        accounts.forEach((name, account) -> {
            if (account.region() == null && account.role() == null) {
                throw new IllegalArgumentException("portal.aws.accounts." + name
                        + ": has neither region nor role, and so is the portal's own account");
            }
        });
        var twice = accounts.values().stream()
                .flatMap(account -> account.directories().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(directory -> directory.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("portal.aws.accounts: in more than one of them are " + twice);
        }
    }

    /** Which AWS. */
    enum Mode {
        LOCAL,
        AWS
    }

    /** The same in a further account, where the pace may be another one. */
    AwsSettings in(AccountSettings account) {
        return new AwsSettings(
                mode,
                attemptTimeout,
                callTimeout,
                Objects.requireNonNullElse(account.callsPerSecond(), callsPerSecond),
                Objects.requireNonNullElse(account.burst(), burst),
                mostPerCall,
                collectFor,
                patience,
                Map.of());
    }
}
