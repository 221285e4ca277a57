package org.workspacesportal.localaws;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Accepts mails from verified senders at a limited rate; nobody outside ever gets one. */
final class Mailbox {

    private static final int MAX_RECIPIENTS = 50;

    private final Account account;
    private final LocalAwsSettings settings;
    private final Clock clock;
    private final TokenBucket rate;

    Mailbox(Account account, LocalAwsSettings settings, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.clock = clock;
        this.rate = new TokenBucket(settings.mailsPerSecond(), Math.max(1, settings.mailsPerSecond()), clock.instant());
    }

    /** Accepts the mail and gives it an id and a time. */
    SentMail send(Letter letter) {
        refuseUnusable(letter);
        refuseUnverified(letter.from());
        var now = clock.instant();
        if (!rate.take(letter.to().size(), now)) {
            throw CallRefused.because("Throttling", "Maximum sending rate exceeded.");
        }
        var mail = new SentMail(
                String.format(Locale.ROOT, "%016x-%s-000000", now.toEpochMilli(), UUID.randomUUID()),
                letter.to().stream().map(EncodedWords::decode).toList(),
                EncodedWords.decode(letter.from()),
                letter.replyTo().isEmpty() ? null : EncodedWords.decode(String.join(", ", letter.replyTo())),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.headers(),
                now);
        account.keep(mail);
        letter.to().stream()
                .map(MailAddress::parse)
                .flatMap(recipient -> Suppressed.after(recipient, now).stream())
                .filter(entry -> !isSuppressed(entry.address()))
                .forEach(account::keep);
        return mail;
    }

    /** Recipients of the last 24 hours. */
    long sentLately() {
        var yesterday = clock.instant().minus(Duration.ofHours(24));
        return account.mails().stream()
                .takeWhile(mail -> mail.sentAt().isAfter(yesterday))
                .mapToLong(mail -> mail.to().size())
                .sum();
    }

    /** Whether somebody showed that the address or domain is theirs. */
    boolean isVerified(String identity) {
        return settings.verifiedSenders().stream().anyMatch(verified -> verified.equalsIgnoreCase(identity));
    }

    private boolean isSuppressed(String address) {
        return account.suppressed().stream().anyMatch(entry -> entry.address().equals(address));
    }

    private void refuseUnusable(Letter letter) {
        if (letter.to().isEmpty()) {
            throw unusable("Missing required header 'To'.");
        }
        if (letter.to().size() > MAX_RECIPIENTS) {
            throw unusable("Recipient count exceeds " + MAX_RECIPIENTS + ".");
        }
        if (letter.subject().chars().anyMatch(Character::isISOControl)) {
            throw unusable("The subject contains control characters.");
        }
        Stream.of(letter.to(), List.of(letter.from()), letter.replyTo())
                .flatMap(List::stream)
                .forEach(MailAddress::parse);
    }

    private void refuseUnverified(String from) {
        var address = MailAddress.parse(from);
        var parents = Arrays.stream(address.domain().split("\\.", -1)).toList();
        var identities = Stream.concat(
                Stream.of(address.bare()),
                Stream.iterate(0, i -> i < parents.size(), i -> i + 1)
                        .map(i -> String.join(".", parents.subList(i, parents.size()))));
        if (identities.noneMatch(this::isVerified)) {
            throw CallRefused.because(
                    "MessageRejected",
                    "Email address is not verified. The following identities failed the check in region "
                            + LocalAws.REGION.toUpperCase(Locale.ROOT) + ": " + from);
        }
    }

    private static CallRefused unusable(String why) {
        return CallRefused.because("InvalidParameterValue", why);
    }
}
