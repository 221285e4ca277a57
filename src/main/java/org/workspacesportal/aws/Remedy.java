package org.workspacesportal.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a failed call means for the step that made it, and what the one who reads of it in Cockpit can do. */
final class Remedy {

    private static final String RETRY = "then increment the retries in Cockpit";

    private Remedy() {}

    static String nothingChanged(SdkException failure) {
        return "Nothing was changed. " + cure(failure) + ", " + RETRY + ".";
    }

    static String unknown(String operation) {
        var meaning = operation.equals(Postbox.OPERATION)
                ? "The mail may have gone out; another try may send it twice."
                : "It may have taken effect; another try looks for that first and makes nothing twice.";
        return meaning + " Wait until AWS is well, " + RETRY + ".";
    }

    private static String cure(SdkException failure) {
        if (FailedCall.lacksCredentials(failure)) {
            return "Give the service credentials for AWS";
        }
        if (!(failure instanceof AwsServiceException answer)) {
            return "See that this machine reaches AWS";
        }
        if (answer.isThrottlingException()) {
            return "AWS was asked too often: wait a while";
        }
        return isAboutRights(answer)
                ? "See that the service's credentials are good and its role may do this"
                : "Mend what AWS complains about";
    }

    private static boolean isAboutRights(AwsServiceException answer) {
        var code = String.valueOf(answer.awsErrorDetails().errorCode());
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || code.startsWith("AccessDenied")
                || code.contains("Token")
                || code.equals("UnrecognizedClientException");
    }
}
