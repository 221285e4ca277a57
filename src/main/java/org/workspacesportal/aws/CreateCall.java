package org.workspacesportal.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesResponse;
import software.amazon.awssdk.services.workspaces.model.WorkspaceProperties;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/** CreateWorkspaces for several people at once: AWS tells of each whether it comes. */
final class CreateCall {

    static final Operation<NewWorkspace, Workspace> OPERATION =
            Operation.collecting("CreateWorkspaces", false, CreateCall::place, CreateCall::make);

    private CreateCall() {}

    /** What AWS tells desktops apart by: each user has one in a directory, whatever the case of the name. */
    private static Object place(NewWorkspace order) {
        return place(order.directoryId(), order.userName());
    }

    private static Object place(String directoryId, String userName) {
        return List.of(directoryId, userName.toLowerCase(Locale.ROOT));
    }

    private static void make(WorkSpacesClient client, List<Wish<NewWorkspace, Workspace>> wishes) {
        var answer = call(client, wishes);
        var waiting = wishes.stream().collect(Collectors.toMap(wish -> place(wish.what()), Function.identity()));
        answer.pendingRequests().forEach(made -> answer(waiting, place(made.directoryId(), made.userName()))
                .ifPresent(wish -> wish.granted(Workspace.of(made))));
        answer.failedRequests().forEach(failed -> answer(
                        waiting,
                        place(
                                failed.workspaceRequest().directoryId(),
                                failed.workspaceRequest().userName()))
                .ifPresent(wish -> wish.failed(new WorkspaceRefused(
                        String.valueOf(failed.errorCode()), String.valueOf(failed.errorMessage())))));
    }

    private static CreateWorkspacesResponse call(WorkSpacesClient client, List<Wish<NewWorkspace, Workspace>> wishes) {
        try {
            return client.createWorkspaces(request -> request.workspaces(
                    wishes.stream().map(wish -> request(wish.what())).toList()));
        } catch (AwsServiceException refused) {
            throw FailedCall.isForGood(refused) ? WorkspaceRefused.of(refused) : refused;
        }
    }

    /** Whose answer this is; what nobody asked for is nobody's, and whoever is left without an answer has to look. */
    private static Optional<Wish<NewWorkspace, Workspace>> answer(
            Map<Object, Wish<NewWorkspace, Workspace>> waiting, Object place) {
        return Optional.ofNullable(waiting.get(place));
    }

    private static WorkspaceRequest request(NewWorkspace order) {
        return WorkspaceRequest.builder()
                .directoryId(order.directoryId())
                .userName(order.userName())
                .bundleId(order.bundleId())
                .workspaceProperties(WorkspaceProperties.builder()
                        .runningMode(order.runningMode())
                        .build())
                .tags(Tags.of(order.tags()))
                .build();
    }
}
