package org.workspacesportal.aws;

import org.springframework.beans.factory.annotation.Qualifier;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** What an admin does by hand, in AWS's own console and past the portal. */
public class AwsConsole {

    private final WorkSpacesClient client;

    AwsConsole(@Qualifier("changingWorkSpaces") WorkSpacesClient client) {
        this.client = client;
    }

    public void terminate(String workspaceId) {
        client.terminateWorkspaces(
                request -> request.terminateWorkspaceRequests(workspace -> workspace.workspaceId(workspaceId)));
    }
}
