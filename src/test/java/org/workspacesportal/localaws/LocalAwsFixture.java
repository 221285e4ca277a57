package org.workspacesportal.localaws;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesResponse;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/** Short words for what tests ask of the local endpoint. */
final class LocalAwsFixture {

    static final Duration READY = Duration.ofSeconds(8);

    private LocalAwsFixture() {}

    static CreateWorkspacesResponse createFor(WorkSpacesClient client, String... users) {
        return client.createWorkspaces(r -> r.workspaces(List.of(users).stream()
                .map(user -> WorkspaceRequest.builder()
                        .directoryId(LocalAws.DIRECTORY_ID)
                        .bundleId("wsb-standard1")
                        .userName(user)
                        .build())
                .toList()));
    }

    static List<Workspace> desktops(WorkSpacesClient client) {
        return client.describeWorkspacesPaginator().workspaces().stream().toList();
    }

    static List<Workspace> desktopsOf(WorkSpacesClient client, String user) {
        return client.describeWorkspaces(
                        r -> r.directoryId(LocalAws.DIRECTORY_ID).userName(user))
                .workspaces();
    }

    /** The status and error code a call is refused with, such as {@code 400 ThrottlingException}; "done" if it is not. */
    static String outcome(Runnable call) {
        try {
            call.run();
            return "done";
        } catch (AwsServiceException e) {
            return e.statusCode() + " " + e.awsErrorDetails().errorCode();
        }
    }
}
