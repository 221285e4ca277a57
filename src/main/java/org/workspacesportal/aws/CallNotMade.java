package org.workspacesportal.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A call surely changed nothing, and may be made again: AWS was busy, refused the call as a whole, or was not reached. */
public class CallNotMade extends RuntimeException {

    CallNotMade(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** It got no turn. */
    static CallNotMade noTurn(String operation, String why) {
        return new CallNotMade(
                operation + ": AWS was not called, as " + why
                        + ". Nothing was changed. AWS takes few calls a second: wait a while, then increment the retries in Cockpit.",
                null);
    }

    /** Whether AWS would refuse it however often it is made, as what was asked is wrong. */
    public boolean isForGood() {
        return getCause() instanceof AwsServiceException answer && FailedCall.isForGood(answer);
    }

    /** Whether AWS knows us and does not allow it. */
    public boolean isDenied() {
        return getCause() instanceof AwsServiceException answer && Trial.isDenied(answer);
    }

    /** Whether AWS was asked too often. */
    boolean isThrottled() {
        return getCause() instanceof AwsServiceException answer && answer.isThrottlingException();
    }

    /** Whether AWS was reached at all. */
    boolean isAnswered() {
        return getCause() instanceof AwsServiceException;
    }
}
