package org.workspacesportal.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

/** What Amazon SES says of a sender and of the account; nothing is sent. */
public final class SenderStanding {

    private final SesClient ses;
    private final Calls calls;

    SenderStanding(SesClient ses, AwsHealth health) {
        this.ses = ses;
        this.calls = health.mailCalls();
    }

    /**
     * Which of these addresses and domains SES has verified.
     *
     * @param verified those of them it has; null where it did not say
     */
    public record Verified(DryCall call, @Nullable Set<String> verified) {}

    /**
     * How much may be sent.
     *
     * @param perDay mails in 24 hours, -1 for any number; null where SES did not say
     */
    public record Quota(
            DryCall call, @Nullable Double perDay, @Nullable Double sent) {}

    /**
     * Whether the account may send.
     *
     * @param enabled null where SES did not say
     */
    public record Enabled(DryCall call, @Nullable Boolean enabled) {}

    public Verified verified(List<String> identities) {
        var answer = new Answer<Set<String>>();
        var call = Trial.of(
                "ses:GetIdentityVerificationAttributes",
                () -> calls.make("GetIdentityVerificationAttributes", () -> {
                    var said = ses.getIdentityVerificationAttributes(request -> request.identities(identities));
                    answer.value = said.verificationAttributes().entrySet().stream()
                            .filter(entry -> entry.getValue().verificationStatus() == VerificationStatus.SUCCESS)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
                    return said;
                }));
        return new Verified(call, answer.value);
    }

    public Quota quota() {
        var perDay = new Answer<Double>();
        var sent = new Answer<Double>();
        var call = Trial.of(
                "ses:GetSendQuota",
                () -> calls.make("GetSendQuota", () -> {
                    var said = ses.getSendQuota();
                    perDay.value = said.max24HourSend();
                    sent.value = said.sentLast24Hours();
                    return said;
                }));
        return new Quota(call, perDay.value, sent.value);
    }

    public Enabled enabled() {
        var enabled = new Answer<Boolean>();
        var call = Trial.of(
                "ses:GetAccountSendingEnabled",
                () -> calls.make("GetAccountSendingEnabled", () -> {
                    var said = ses.getAccountSendingEnabled(request -> {});
                    enabled.value = said.enabled();
                    return said;
                }));
        return new Enabled(call, enabled.value);
    }

    private static final class Answer<T> {
        private @Nullable T value;
    }
}
