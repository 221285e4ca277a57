package org.workspacesportal.localaws;

import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Skips a test whose endpoint says that it does not know the operation. */
final class SkipUnknownOperations implements TestExecutionExceptionHandler {

    private static final Set<String> UNKNOWN =
            Set.of("UnknownOperationException", "InvalidAction", "NotImplemented", "NotImplementedException");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof AwsServiceException e
                && e.awsErrorDetails() != null
                && (e.statusCode() == 501
                        || UNKNOWN.contains(e.awsErrorDetails().errorCode()))) {
            throw new TestAbortedException("the endpoint does not know the operation: " + e.getMessage(), e);
        }
        throw thrown;
    }
}
