package org.workspacesportal.localaws;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** An endpoint the contract is checked against. */
interface AwsUnderTest extends AutoCloseable {

    WorkSpacesClient workspaces();

    SesClient ses();

    String directoryId();

    String bundleId();

    String verifiedSender();

    /** Whether the endpoint says that it does not do this. */
    boolean lacks(String capability);

    /** Lets time go by until the condition holds, for as long as the endpoint may take. */
    boolean becomes(Duration within, BooleanSupplier condition);

    @Override
    void close();
}
