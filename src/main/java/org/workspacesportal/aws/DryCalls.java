package org.workspacesportal.aws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.RebootRequest;
import software.amazon.awssdk.services.workspaces.model.RebuildRequest;
import software.amazon.awssdk.services.workspaces.model.StartRequest;
import software.amazon.awssdk.services.workspaces.model.StopRequest;
import software.amazon.awssdk.services.workspaces.model.TerminateRequest;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/**
 * Finds out which calls to Amazon WorkSpaces may be made, and changes nothing: what only reads is really called, what changes something is asked of a
 * desktop and a directory that cannot exist. AWS knows no dry run for them, but looks at who may do something before it looks for what it is done to.
 */
public final class DryCalls {

    /** Longer than any that AWS gives. */
    private static final String NO_WORKSPACE = "ws-" + "0".repeat(63);

    private static final String NO_DIRECTORY = "d-" + "0".repeat(63);
    private static final String NO_BUNDLE = "wsb-" + "0".repeat(63);
    private static final String NOBODY = "nobody";

    private final Door door;

    /** Of one account and region. */
    DryCalls(Door door) {
        this.door = door;
    }

    /** One call, which tells whether AWS is there, knows us, and what time it is there. */
    public DryCall first() {
        return all(Map.of("DescribeWorkspaces", client -> client.describeWorkspaces(request -> request.limit(1))))
                .get(0);
    }

    /** The calls that only read. */
    public List<DryCall> looking() {
        return all(Map.of(
                "DescribeWorkspaces", client -> client.describeWorkspaces(request -> request.limit(1)),
                "DescribeWorkspaceDirectories", client -> client.describeWorkspaceDirectories(request -> {}),
                "DescribeWorkspaceBundles",
                        client -> client.describeWorkspaceBundles(request -> request.owner("AMAZON")),
                "DescribeWorkspacesConnectionStatus",
                        client -> client.describeWorkspacesConnectionStatus(
                                request -> request.workspaceIds(NO_WORKSPACE)),
                "DescribeWorkspaceSnapshots",
                        client -> client.describeWorkspaceSnapshots(request -> request.workspaceId(NO_WORKSPACE)),
                "DescribeTags", client -> client.describeTags(request -> request.resourceId(NO_WORKSPACE))));
    }

    /** The calls that change something, of what cannot exist. */
    public List<DryCall> changing() {
        return all(Map.of(
                "CreateWorkspaces", client -> client.createWorkspaces(request -> request.workspaces(nobodys())),
                "CreateTags",
                        client -> client.createTags(
                                request -> request.resourceId(NO_WORKSPACE).tags(Tags.of(Map.of("portal:check", "")))),
                "StartWorkspaces",
                        client -> client.startWorkspaces(request -> request.startWorkspaceRequests(
                                StartRequest.builder().workspaceId(NO_WORKSPACE).build())),
                "StopWorkspaces",
                        client -> client.stopWorkspaces(request -> request.stopWorkspaceRequests(
                                StopRequest.builder().workspaceId(NO_WORKSPACE).build())),
                "RebootWorkspaces",
                        client -> client.rebootWorkspaces(
                                request -> request.rebootWorkspaceRequests(RebootRequest.builder()
                                        .workspaceId(NO_WORKSPACE)
                                        .build())),
                "RebuildWorkspaces",
                        client -> client.rebuildWorkspaces(
                                request -> request.rebuildWorkspaceRequests(RebuildRequest.builder()
                                        .workspaceId(NO_WORKSPACE)
                                        .build())),
                "TerminateWorkspaces",
                        client -> client.terminateWorkspaces(
                                request -> request.terminateWorkspaceRequests(TerminateRequest.builder()
                                        .workspaceId(NO_WORKSPACE)
                                        .build())),
                "RestoreWorkspace", client -> client.restoreWorkspace(request -> request.workspaceId(NO_WORKSPACE)),
                "ModifyWorkspaceProperties",
                        client -> client.modifyWorkspaceProperties(request -> request.workspaceId(NO_WORKSPACE)
                                .workspaceProperties(properties -> properties.runningMode("ALWAYS_ON"))),
                "MigrateWorkspace",
                        client -> client.migrateWorkspace(request ->
                                request.sourceWorkspaceId(NO_WORKSPACE).bundleId(NO_BUNDLE))));
    }

    private static WorkspaceRequest nobodys() {
        return WorkspaceRequest.builder()
                .directoryId(NO_DIRECTORY)
                .userName(NOBODY)
                .bundleId(NO_BUNDLE)
                .tags(Tags.of(Map.of("portal:request", "check")))
                .build();
    }

    private List<DryCall> all(Map<String, Function<WorkSpacesClient, ? extends SdkResponse>> calls) {
        // All of them wait for their turn at the door together.
        var answers = new TreeMap<String, CompletableFuture<SdkResponse>>();
        calls.forEach((operation, call) -> answers.put(operation, send(operation, call)));
        return answers.entrySet().stream()
                .map(answer -> Trial.of("workspaces:" + answer.getKey(), answer.getValue()))
                .toList();
    }

    private CompletableFuture<SdkResponse> send(
            String operation, Function<WorkSpacesClient, ? extends SdkResponse> call) {
        return door.send(new Operation.Alone(operation, false).<SdkResponse>called(), Urgency.PERSON, call::apply);
    }
}
