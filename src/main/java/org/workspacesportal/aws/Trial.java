package org.workspacesportal.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.DryCall.Outcome;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Tells by the answer to a call whether it may be made. */
final class Trial {

    private static final Set<String> DENIED =
            Set.of("AccessDeniedException", "AccessDenied", "UnauthorizedOperation", "NotAuthorized");

    private static final Set<String> UNKNOWN_CALLER = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "MissingAuthenticationTokenException",
            "MissingAuthenticationToken",
            "ExpiredTokenException",
            "ExpiredToken");

    private Trial() {}

    /** Waits for the answer of a call through the door. */
    static DryCall of(String permission, CompletableFuture<? extends SdkResponse> answer) {
        return of(permission, () -> Wish.await(answer));
    }

    static DryCall of(String permission, Supplier<? extends SdkResponse> call) {
        var operation = permission.substring(permission.indexOf(':') + 1);
        try {
            return new DryCall(permission, Outcome.ALLOWED, "", ahead(call.get().sdkHttpResponse()));
        } catch (WorkspaceRefused refused) {
            return new DryCall(permission, Outcome.ALLOWED, operation + ": " + refused.code(), null);
        } catch (CallNotMade | OutcomeUnknown failed) {
            return failed.getCause() instanceof SdkException cause
                    ? of(permission, operation, cause)
                    : new DryCall(permission, Outcome.UNKNOWN, operation + ": AWS takes no more calls", null);
        }
    }

    private static DryCall of(String permission, String operation, SdkException failure) {
        var words = FailedCall.briefly(operation, failure);
        if (!(failure instanceof AwsServiceException answer)) {
            var outcome = FailedCall.lacksCredentials(failure) ? Outcome.UNKNOWN_CALLER : Outcome.UNKNOWN;
            return new DryCall(permission, outcome, words, null);
        }
        return new DryCall(
                permission,
                outcome(answer),
                words,
                ahead(answer.awsErrorDetails().sdkHttpResponse()));
    }

    static boolean isDenied(AwsServiceException answer) {
        return DENIED.contains(String.valueOf(answer.awsErrorDetails().errorCode()));
    }

    private static Outcome outcome(AwsServiceException answer) {
        if (isDenied(answer)) {
            return Outcome.DENIED;
        }
        var code = String.valueOf(answer.awsErrorDetails().errorCode());
        if (UNKNOWN_CALLER.contains(code)) {
            return Outcome.UNKNOWN_CALLER;
        }
        // What has the wrong shape may be refused before anybody looks at who asks.
        return answer.statusCode() >= 500 || answer.isThrottlingException() || code.equals("ValidationException")
                ? Outcome.UNKNOWN
                : Outcome.ALLOWED;
    }

    private static @Nullable Duration ahead(@Nullable SdkHttpResponse answer) {
        if (answer == null) {
            return null;
        }
        return answer.firstMatchingHeader("Date").map(Trial::ahead).orElse(null);
    }

    private static @Nullable Duration ahead(String date) {
        try {
            // The clock of this machine, whatever time a test makes the portal believe it is.
            return Duration.between(
                    Instant.now(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
