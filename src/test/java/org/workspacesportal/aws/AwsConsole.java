package org.workspacesportal.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.RunningMode;
import software.amazon.awssdk.services.workspaces.model.TargetWorkspaceState;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/** What an admin does by hand, in AWS's own console and past the portal. */
public class AwsConsole {

    private static final int AT_ONCE = 25;

    private final WorkSpacesClient client;

    AwsConsole(WorkSpacesClient client) {
        this.client = client;
    }

    public void terminate(String workspaceId) {
        client.terminateWorkspaces(
                request -> request.terminateWorkspaceRequests(workspace -> workspace.workspaceId(workspaceId)));
    }

    /** Makes a desktop of the smallest bundle that stops when idle; returns its id. */
    public String create(String user, String directoryId) {
        return create(List.of(user), directoryId).get(0);
    }

    /** The same for many. */
    public List<String> create(List<String> users, String directoryId) {
        return IntStream.iterate(0, from -> from < users.size(), from -> from + AT_ONCE)
                .mapToObj(from -> users.subList(from, Math.min(users.size(), from + AT_ONCE)))
                .flatMap(some -> client
                        .createWorkspaces(request -> request.workspaces(some.stream()
                                .map(user -> WorkspaceRequest.builder()
                                        .userName(user)
                                        .directoryId(directoryId)
                                        .bundleId("wsb-standard1")
                                        .workspaceProperties(
                                                properties -> properties.runningMode(RunningMode.AUTO_STOP))
                                        .build())
                                .toList()))
                        .pendingRequests()
                        .stream())
                .map(Workspace::workspaceId)
                .toList();
    }

    /** Makes one as a portal makes it, with these tags. */
    public String create(String user, String directoryId, String bundleId, Map<String, String> tags) {
        return client.createWorkspaces(request -> request.workspaces(WorkspaceRequest.builder()
                        .userName(user)
                        .directoryId(directoryId)
                        .bundleId(bundleId)
                        .tags(Tags.of(tags))
                        .build()))
                .pendingRequests()
                .get(0)
                .workspaceId();
    }

    public void start(String workspaceId) {
        client.startWorkspaces(
                request -> request.startWorkspaceRequests(workspace -> workspace.workspaceId(workspaceId)));
    }

    public void stop(String workspaceId) {
        client.stopWorkspaces(
                request -> request.stopWorkspaceRequests(workspace -> workspace.workspaceId(workspaceId)));
    }

    public void alwaysOn(String workspaceId) {
        client.modifyWorkspaceProperties(request -> request.workspaceId(workspaceId)
                .workspaceProperties(properties -> properties.runningMode(RunningMode.ALWAYS_ON)));
    }

    /** The state AWS says a desktop is in, and none of one it does not show. */
    public String state(String workspaceId) {
        return client.describeWorkspaces(request -> request.workspaceIds(workspaceId)).workspaces().stream()
                .map(Workspace::stateAsString)
                .findFirst()
                .orElse("");
    }

    /** How a desktop runs. */
    public String runningMode(String workspaceId) {
        return client.describeWorkspaces(request -> request.workspaceIds(workspaceId))
                .workspaces()
                .get(0)
                .workspaceProperties()
                .runningModeAsString();
    }

    /** Puts a desktop on hold. */
    public void hold(String workspaceId) {
        client.modifyWorkspaceState(
                request -> request.workspaceId(workspaceId).workspaceState(TargetWorkspaceState.ADMIN_MAINTENANCE));
    }
}
