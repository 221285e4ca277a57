package org.workspacesportal.localaws;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Checks the contract against the local endpoint, and against any other one that is named. */
class AwsContractTest {

    @Nested
    class OnTheLocalEndpoint extends AwsContract {

        @Override
        AwsUnderTest start() {
            return LocalAwsUnderTest.start();
        }
    }

    @Nested
    @EnabledIfSystemProperty(named = "aws.endpoint", matches = ".+", disabledReason = "no -Daws.endpoint named")
    class OnTheNamedEndpoint extends AwsContract {

        @Override
        AwsUnderTest start() {
            return NamedAwsUnderTest.connect();
        }
    }
}
