package org.workspacesportal.localaws;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** The local endpoint with a clock that the test moves. */
record LocalAwsUnderTest(LocalAws aws, TestClock clock, AwsClients clients) implements AwsUnderTest {

    static LocalAwsUnderTest start() {
        return start(TestSettings.unthrottled());
    }

    static LocalAwsUnderTest start(TestSettings settings) {
        var clock = new TestClock();
        var aws = settings.start(clock);
        return new LocalAwsUnderTest(aws, clock, AwsClients.of(aws.endpoint()));
    }

    @Override
    public WorkSpacesClient workspaces() {
        return clients.workspaces();
    }

    @Override
    public SesClient ses() {
        return clients.ses();
    }

    @Override
    public String directoryId() {
        return LocalAws.DIRECTORY_ID;
    }

    @Override
    public String bundleId() {
        return "wsb-standard1";
    }

    @Override
    public String verifiedSender() {
        return "workspaces-portal@example.com";
    }

    @Override
    public boolean lacks(String capability) {
        return false;
    }

    @Override
    public boolean becomes(Duration within, BooleanSupplier condition) {
        var end = clock.instant().plus(within);
        while (!condition.getAsBoolean()) {
            if (clock.instant().isAfter(end)) {
                return false;
            }
            clock.move(Duration.ofMillis(500));
        }
        return true;
    }

    @Override
    public void close() {
        clients.close();
        aws.close();
    }
}
