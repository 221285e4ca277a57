package org.workspacesportal.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.WorkspaceProperties;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/**
 * The one door to Amazon WorkSpaces. Every method may throw {@link CallNotMade} (nothing happened, try again) or {@link OutcomeUnknown} (look
 * before you try again).
 */
@Component
public class Workspaces {

    private final WorkSpacesClient reading;
    private final WorkSpacesClient changing;
    private final Calls calls;

    Workspaces(
            @Qualifier("readingWorkSpaces") WorkSpacesClient reading,
            @Qualifier("changingWorkSpaces") WorkSpacesClient changing,
            AwsHealth health) {
        this.reading = reading;
        this.changing = changing;
        this.calls = health.workspacesCalls();
    }

    /**
     * Asks for a desktop. AWS knows no token that would make a repetition harmless, so look with {@link #ofUser} before you repeat.
     *
     * @return the desktop, not yet usable and for a while not even described
     * @throws WorkspaceRefused when AWS will not create it
     */
    public Workspace create(NewWorkspace order) {
        var answer = call("CreateWorkspaces", () -> {
            try {
                return changing.createWorkspaces(request -> request.workspaces(request(order)));
            } catch (AwsServiceException refused) {
                throw FailedCall.isForGood(refused) ? WorkspaceRefused.of(refused) : refused;
            }
        });
        answer.failedRequests().stream().findFirst().ifPresent(failed -> {
            throw new WorkspaceRefused(String.valueOf(failed.errorCode()), String.valueOf(failed.errorMessage()));
        });
        return Workspace.of(answer.pendingRequests().get(0));
    }

    /** The desktops of a user in a directory; usually none or one, two where a user was deleted and made again. */
    public List<Workspace> ofUser(String directoryId, String userName) {
        return call("DescribeWorkspaces", () -> reading
                .describeWorkspacesPaginator(
                        request -> request.directoryId(directoryId).userName(userName))
                .workspaces()
                .stream()
                .map(Workspace::of)
                .toList());
    }

    /**
     * Desktops by id; one that AWS does not show is missing from the answer, which does not mean that it is gone.
     *
     * @param ids at most 25
     */
    public Map<String, Workspace> byId(Collection<String> ids) {
        return call("DescribeWorkspaces", () -> reading.describeWorkspaces(request -> request.workspaceIds(ids)))
                .workspaces()
                .stream()
                .map(Workspace::of)
                .collect(Collectors.toMap(Workspace::id, workspace -> workspace));
    }

    /**
     * Some of the desktops of a directory, whoever made them.
     *
     * @param after where the page before this one said to go on, null for the first
     */
    public DirectoryPage ofDirectory(String directoryId, @Nullable String after) {
        var answer = call(
                "DescribeWorkspaces",
                () -> reading.describeWorkspaces(
                        request -> request.directoryId(directoryId).nextToken(after)));
        return new DirectoryPage(answer.workspaces().stream().map(Workspace::of).toList(), answer.nextToken());
    }

    /**
     * Who connected when, by id of the desktop. AWS may leave one out, a new one for example; that does not mean that nobody connected.
     *
     * @param ids at most 25
     */
    public Map<String, Connection> connections(Collection<String> ids) {
        return call(
                        "DescribeWorkspacesConnectionStatus",
                        () -> reading.describeWorkspacesConnectionStatus(request -> request.workspaceIds(ids)))
                .workspacesConnectionStatus()
                .stream()
                .map(Connection::of)
                .collect(Collectors.toMap(Connection::workspaceId, connection -> connection));
    }

    public Map<String, String> tags(String workspaceId) {
        return call("DescribeTags", () -> reading.describeTags(request -> request.resourceId(workspaceId)))
                .tagList()
                .stream()
                .collect(Collectors.toMap(Tag::key, Tag::value));
    }

    /** Writes tags on a desktop, over those of the same keys. */
    public void tag(String workspaceId, Map<String, String> tags) {
        call(
                "CreateTags",
                () -> reading.createTags(
                        request -> request.resourceId(workspaceId).tags(tags(tags))));
    }

    /** What a person types into the WorkSpaces client to reach the desktops of a directory. */
    public String registrationCode(String directoryId) {
        return call(
                        "DescribeWorkspaceDirectories",
                        () -> reading.describeWorkspaceDirectories(request -> request.directoryIds(directoryId)))
                .directories()
                .get(0)
                .registrationCode();
    }

    private static WorkspaceRequest request(NewWorkspace order) {
        return WorkspaceRequest.builder()
                .directoryId(order.directoryId())
                .userName(order.userName())
                .bundleId(order.bundleId())
                .workspaceProperties(WorkspaceProperties.builder()
                        .runningMode(order.runningMode())
                        .build())
                .tags(tags(order.tags()))
                .build();
    }

    private static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private <T> T call(String operation, Supplier<T> call) {
        return calls.make(operation, call);
    }
}
