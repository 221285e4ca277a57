package org.workspacesportal.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A call surely changed nothing, and may be made again: AWS was busy, refused the call as a whole, or was not reached. */
public class CallNotMade extends RuntimeException {

    CallNotMade(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether AWS would refuse it however often it is made, as what was asked is wrong. */
    public boolean isForGood() {
        return getCause() instanceof AwsServiceException answer && FailedCall.isForGood(answer);
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
