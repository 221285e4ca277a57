package org.workspacesportal.aws;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells what a failed call means, by AWS's error code and status rather than by exception class: most errors have no class of their own. */
final class FailedCall {

    /** Codes of whole calls that will be refused again however often they are made: what was asked is wrong or too much. */
    private static final Set<String> FOR_GOOD =
            Set.of(WorkspaceRefused.QUOTA_REACHED, "InvalidParameterValuesException", "ValidationException");

    /** What an error code looks like. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,99}");

    private FailedCall() {}

    static boolean isForGood(AwsServiceException answer) {
        return FOR_GOOD.contains(String.valueOf(answer.awsErrorDetails().errorCode()));
    }

    /** The failure in our words: what happened, what that means, and what an operator can do, who reads it as an incident in Cockpit. */
    static RuntimeException of(String operation, SdkException failure) {
        var said = said(operation, failure);
        return hadNoEffect(failure)
                ? new CallNotMade(said + " " + Remedy.nothingChanged(failure), failure)
                : new OutcomeUnknown(said + " " + Remedy.unknown(operation), failure);
    }

    private static String said(String operation, SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? "%s: AWS answered %s, %s."
                        .formatted(operation, answer.awsErrorDetails().errorCode(), text(answer))
                : "%s: %s."
                        .formatted(
                                operation, String.valueOf(failure.getMessage()).replaceFirst("\\.$", ""));
    }

    private static boolean hadNoEffect(SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? answer.isThrottlingException() || answer.statusCode() < 500
                : wasNeverSent(failure);
    }

    /** The failure in names alone: AWS's sentences quote mail addresses, accounts and keys. */
    static String briefly(String operation, SdkException failure) {
        if (failure instanceof AwsServiceException answer) {
            var code = String.valueOf(answer.awsErrorDetails().errorCode());
            return "%s: %s (%d)".formatted(operation, NAME.matcher(code).matches() ? code : "?", answer.statusCode());
        }
        var cause = causes(failure).reduce(failure, (outer, inner) -> inner);
        return operation + ": "
                + (lacksCredentials(failure)
                        ? "no credentials"
                        : cause.getClass().getSimpleName());
    }

    private static String text(AwsServiceException answer) {
        return "%s (request %s)".formatted(answer.awsErrorDetails().errorMessage(), answer.requestId());
    }

    private static boolean wasNeverSent(SdkException failure) {
        return causes(failure)
                        .anyMatch(cause -> cause instanceof ConnectException || cause instanceof UnknownHostException)
                || lacksCredentials(failure);
    }

    static boolean lacksCredentials(SdkException failure) {
        return String.valueOf(failure.getMessage()).contains("Unable to load credentials");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
