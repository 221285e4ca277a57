package org.workspacesportal.localaws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address to which SES sends no more mails.
 *
 * @param address in lower case
 * @param reason {@code BOUNCE} or {@code COMPLAINT}; null when it was taken off the list again
 * @param since when it came onto the list or was taken off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suppressed(String address, @Nullable String reason, Instant since) {

    /** What becomes of an address once a mail has gone there: some begin with what happens. */
    static Optional<Suppressed> after(MailAddress recipient, Instant now) {
        var address = recipient.bare().toLowerCase(Locale.ROOT);
        if (address.startsWith("bounce")) {
            return Optional.of(new Suppressed(address, "BOUNCE", now));
        }
        return address.startsWith("complain")
                ? Optional.of(new Suppressed(address, "COMPLAINT", now))
                : Optional.empty();
    }

    Suppressed takenOff(Instant now) {
        return new Suppressed(address, null, now);
    }
}
