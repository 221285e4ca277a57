package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.FailedWorkspaceChangeRequest;
import software.amazon.awssdk.services.workspaces.model.RebootRequest;
import software.amazon.awssdk.services.workspaces.model.RebuildRequest;
import software.amazon.awssdk.services.workspaces.model.StartRequest;
import software.amazon.awssdk.services.workspaces.model.StopRequest;
import software.amazon.awssdk.services.workspaces.model.TerminateRequest;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceProperties;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/** Short words for what is done to desktops. */
record ChangeFixture(WorkSpacesClient client, String directoryId, String bundleId) {

    static ChangeFixture of(AwsUnderTest aws) {
        return new ChangeFixture(aws.workspaces(), aws.directoryId(), aws.bundleId());
    }

    String created(String user, String runningMode) {
        return created(user, bundleId, p -> p.runningMode(runningMode));
    }

    String created(String user, String bundle, Consumer<WorkspaceProperties.Builder> properties) {
        var request = WorkspaceRequest.builder()
                .directoryId(directoryId)
                .bundleId(bundle)
                .userName(user)
                .workspaceProperties(properties)
                .build();
        return client.createWorkspaces(r -> r.workspaces(request))
                .pendingRequests()
                .get(0)
                .workspaceId();
    }

    List<FailedWorkspaceChangeRequest> start(String... ids) {
        return client.startWorkspaces(r -> r.startWorkspaceRequests(Stream.of(ids)
                        .map(id -> StartRequest.builder().workspaceId(id).build())
                        .toList()))
                .failedRequests();
    }

    List<FailedWorkspaceChangeRequest> stop(String... ids) {
        return client.stopWorkspaces(r -> r.stopWorkspaceRequests(Stream.of(ids)
                        .map(id -> StopRequest.builder().workspaceId(id).build())
                        .toList()))
                .failedRequests();
    }

    List<FailedWorkspaceChangeRequest> reboot(String... ids) {
        return client.rebootWorkspaces(r -> r.rebootWorkspaceRequests(Stream.of(ids)
                        .map(id -> RebootRequest.builder().workspaceId(id).build())
                        .toList()))
                .failedRequests();
    }

    List<FailedWorkspaceChangeRequest> rebuild(String... ids) {
        return client.rebuildWorkspaces(r -> r.rebuildWorkspaceRequests(Stream.of(ids)
                        .map(id -> RebuildRequest.builder().workspaceId(id).build())
                        .toList()))
                .failedRequests();
    }

    List<FailedWorkspaceChangeRequest> terminate(String... ids) {
        return client.terminateWorkspaces(r -> r.terminateWorkspaceRequests(Stream.of(ids)
                        .map(id -> TerminateRequest.builder().workspaceId(id).build())
                        .toList()))
                .failedRequests();
    }

    void restore(String id) {
        client.restoreWorkspace(r -> r.workspaceId(id));
    }

    void modify(String id, Consumer<WorkspaceProperties.Builder> properties) {
        client.modifyWorkspaceProperties(r -> r.workspaceId(id).workspaceProperties(properties));
    }

    void maintain(String id, String state) {
        client.modifyWorkspaceState(r -> r.workspaceId(id).workspaceState(state));
    }

    String migrate(String id, String bundle) {
        var answer = client.migrateWorkspace(r -> r.sourceWorkspaceId(id).bundleId(bundle));
        assertThat(answer.sourceWorkspaceId()).isEqualTo(id);
        return answer.targetWorkspaceId();
    }

    Workspace described(String id) {
        return client.describeWorkspaces(r -> r.workspaceIds(id)).workspaces().get(0);
    }

    /** The state the desktop is described in; "gone" when it is not described. */
    String state(String id) {
        return client.describeWorkspaces(r -> r.workspaceIds(id)).workspaces().stream()
                .map(Workspace::stateAsString)
                .findFirst()
                .orElse("gone");
    }

    static List<String> codes(List<FailedWorkspaceChangeRequest> failed) {
        assertThat(failed).allSatisfy(item -> {
            assertThat(item.workspaceId()).isNotBlank();
            assertThat(item.errorMessage()).isNotBlank();
        });
        return failed.stream().map(FailedWorkspaceChangeRequest::errorCode).toList();
    }
}
