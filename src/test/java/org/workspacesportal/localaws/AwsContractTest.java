package org.workspacesportal.localaws;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks the contract against the local endpoint, and against any other one that is named. */
class AwsContractTest {

    @Nested
    class OnTheLocalEndpoint extends AwsContract {

        @Override
        AwsUnderTest start() {
            return LocalAwsUnderTest.start();
        }

        @Override
        AwsUnderTest startThrottled() {
            return LocalAwsUnderTest.start(TestSettings.atTheRateOfAws());
        }
    }

    @Nested
    @ExtendWith(SkipUnknownOperations.class)
    @EnabledIfSystemProperty(named = "aws.endpoint", matches = ".+", disabledReason = "no -Daws.endpoint named")
    class OnTheNamedEndpoint extends AwsContract {

        @Override
        AwsUnderTest start() {
            return NamedAwsUnderTest.connect();
        }

        @Override
        AwsUnderTest startThrottled() {
            return NamedAwsUnderTest.connectWithoutRetries();
        }
    }

    @Nested
    class ChangesOnTheLocalEndpoint extends ChangeContract {

        @Override
        AwsUnderTest start() {
            return LocalAwsUnderTest.start();
        }
    }

    @Nested
    @ExtendWith(SkipUnknownOperations.class)
    @EnabledIfSystemProperty(named = "aws.endpoint", matches = ".+", disabledReason = "no -Daws.endpoint named")
    class ChangesOnTheNamedEndpoint extends ChangeContract {

        @Override
        AwsUnderTest start() {
            return NamedAwsUnderTest.connect();
        }
    }
}
