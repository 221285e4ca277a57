package org.workspacesportal.aws;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.SuppressedAddress.Reason;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.ListSuppressedDestinationsResponse;
import software.amazon.awssdk.services.sesv2.model.SuppressedDestinationSummary;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;

/** The list SES keeps of addresses whose mails came back or were called unwanted. */
@Component
public class SuppressionList {

    static final String OPERATION = "ListSuppressedDestinations";

    private final SesV2Client ses;
    private final Calls calls;

    /** Whether the list can be read says nothing of how mails are doing, so it is not counted with them. */
    SuppressionList(SesV2Client ses, Clock clock) {
        this.ses = ses;
        this.calls = new Calls(clock);
    }

    /**
     * Reads a part of the list. SES allows about one such call a second.
     *
     * @param page where the last one said to go on, null for the first
     * @throws CallNotMade when SES did not show it
     * @throws OutcomeUnknown when nothing came back
     */
    public SuppressedPage read(@Nullable String page) {
        var answer = calls.make(OPERATION, () -> list(page));
        return new SuppressedPage(
                answer.suppressedDestinationSummaries().stream()
                        .flatMap(entry -> address(entry).stream())
                        .toList(),
                answer.nextToken());
    }

    /** Tries whether it may be read. */
    public DryCall tried() {
        return Trial.of("ses:" + OPERATION, () -> calls.make(OPERATION, () -> list(null)));
    }

    private ListSuppressedDestinationsResponse list(@Nullable String page) {
        return ses.listSuppressedDestinations(
                request -> request.reasons(SuppressionListReason.BOUNCE, SuppressionListReason.COMPLAINT)
                        .nextToken(page));
    }

    /** What is there for a reason of later years does not concern us. */
    private static Optional<SuppressedAddress> address(SuppressedDestinationSummary entry) {
        return switch (entry.reason()) {
            case BOUNCE -> Optional.of(of(entry, Reason.BOUNCE));
            case COMPLAINT -> Optional.of(of(entry, Reason.COMPLAINT));
            default -> Optional.empty();
        };
    }

    private static SuppressedAddress of(SuppressedDestinationSummary entry, Reason reason) {
        return new SuppressedAddress(entry.emailAddress(), reason, entry.lastUpdateTime());
    }
}
