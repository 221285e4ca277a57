package org.workspacesportal.localaws;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * Any other endpoint: {@code -Daws.endpoint=URL -Daws.directory=d-… -Daws.bundle=wsb-…}, and where needed
 * {@code -Daws.sender=address} (verified) and {@code -Daws.lacks=throttling,validation,…} (what it does not do).
 */
record NamedAwsUnderTest(AwsClients clients) implements AwsUnderTest {

    static NamedAwsUnderTest connect() {
        return new NamedAwsUnderTest(AwsClients.patient(endpoint()));
    }

    static NamedAwsUnderTest connectWithoutRetries() {
        return new NamedAwsUnderTest(AwsClients.of(endpoint()));
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
        return property("aws.directory", LocalAws.DIRECTORY_ID);
    }

    @Override
    public String bundleId() {
        return property("aws.bundle", "wsb-standard1");
    }

    @Override
    public String verifiedSender() {
        return property("aws.sender", "workspaces-portal@example.com");
    }

    @Override
    public boolean lacks(String capability) {
        return Arrays.asList(property("aws.lacks", "").split(",")).contains(capability);
    }

    @Override
    public boolean becomes(Duration within, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .atMost(within)
                    .pollInterval(Duration.ofMillis(250))
                    .until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        clients.close();
    }

    private static URI endpoint() {
        return URI.create(property("aws.endpoint", ""));
    }

    private static String property(String name, String otherwise) {
        return System.getProperty(name, otherwise);
    }
}
