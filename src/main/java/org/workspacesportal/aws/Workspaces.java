package org.workspacesportal.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.Tag;

/**
 * The one door to Amazon WorkSpaces: what is wanted at about the same time goes out together, as fast as AWS allows. Every method may throw {@link
 * CallNotMade} (nothing happened, try again) or {@link OutcomeUnknown} (look before you try again).
 */
@Component
public class Workspaces {

    /** It changes when a directory is registered anew. */
    private static final Duration CODE_KEPT = Duration.ofDays(1);

    /** Far more directories than an account has. */
    private static final int CODES = 1000;

    private final WorkSpacesClient client;
    private final Door door;
    private final Operation<NewWorkspace, Workspace> create;
    private final Operation<String, Optional<Workspace>> describe;
    private final Operation<String, Optional<Connection>> describeConnection;
    private final Cache<String, String> codes =
            Caffeine.newBuilder().maximumSize(CODES).expireAfterWrite(CODE_KEPT).build();

    Workspaces(WorkSpacesClient client, Door door) {
        this.client = client;
        this.door = door;
        this.create = Operation.collecting("CreateWorkspaces", false, CreateCall::place, new CreateCall(client));
        this.describe = Operation.collecting("DescribeWorkspaces", true, id -> id, this::describe);
        this.describeConnection =
                Operation.collecting("DescribeWorkspacesConnectionStatus", true, id -> id, this::describeConnections);
    }

    /** How long it takes until a call is answered or has failed: its wait for a turn, and the call. */
    public Duration longestCall() {
        return door.longestCall();
    }

    /**
     * Asks for a desktop, without waiting for the answer. AWS knows no token that would make a repetition harmless, so look with {@link #ofUser} before you repeat.
     *
     * @return the desktop, not yet usable and for a while not even described; or {@link WorkspaceRefused} when AWS will not create it
     */
    public CompletableFuture<Workspace> create(NewWorkspace order) {
        return door.send(create, Urgency.CREATE, order);
    }

    /** The desktops of a user in a directory; usually none or one, two where a user was deleted and made again. */
    public List<Workspace> ofUser(String directoryId, String userName) {
        return door.ask(new Operation.Alone("DescribeWorkspaces", true), Urgency.CREATE, () -> client
                .describeWorkspacesPaginator(
                        request -> request.directoryId(directoryId).userName(userName))
                .workspaces()
                .stream()
                .map(Workspace::of)
                .toList());
    }

    /** Desktops by id; one that AWS does not show is missing from the answer, which does not mean that it is gone. */
    public Map<String, Workspace> byId(Collection<String> ids, Urgency urgency) {
        return present(door.askAll(describe, urgency, ids));
    }

    /**
     * Some of the desktops of a directory, whoever made them.
     *
     * @param after where the page before this one said to go on, null for the first
     */
    public DirectoryPage ofDirectory(String directoryId, @Nullable String after) {
        return door.ask(new Operation.Alone("DescribeWorkspaces", true), Urgency.INVENTORY, () -> {
            var answer = client.describeWorkspaces(
                    request -> request.directoryId(directoryId).nextToken(after));
            return new DirectoryPage(
                    answer.workspaces().stream().map(Workspace::of).toList(), answer.nextToken());
        });
    }

    /** Who connected when, by id of the desktop. AWS may leave one out, a new one for example; that does not mean that nobody connected. */
    public Map<String, Connection> connections(Collection<String> ids, Urgency urgency) {
        return present(door.askAll(describeConnection, urgency, ids));
    }

    public Map<String, String> tags(String workspaceId) {
        return door.ask(
                new Operation.Alone("DescribeTags", true),
                Urgency.WATCH,
                () -> client.describeTags(request -> request.resourceId(workspaceId)).tagList().stream()
                        .collect(Collectors.toMap(Tag::key, Tag::value)));
    }

    /** Writes tags on a desktop, over those of the same keys. */
    public void tag(String workspaceId, Map<String, String> tags) {
        door.ask(
                new Operation.Alone("CreateTags", true),
                Urgency.WATCH,
                () -> client.createTags(
                        request -> request.resourceId(workspaceId).tags(Tags.of(tags))));
    }

    /** What a person types into the WorkSpaces client to reach the desktops of a directory; AWS is asked once a day. */
    public String registrationCode(String directoryId) {
        return codes.get(
                directoryId,
                directory -> door.ask(
                        new Operation.Alone("DescribeWorkspaceDirectories", true),
                        Urgency.PERSON,
                        () -> client.describeWorkspaceDirectories(request -> request.directoryIds(directory))
                                .directories()
                                .get(0)
                                .registrationCode()));
    }

    private void describe(List<Wish<String, Optional<Workspace>>> wishes) {
        var shown = client.describeWorkspaces(request -> request.workspaceIds(Wish.all(wishes))).workspaces().stream()
                .map(Workspace::of)
                .collect(Collectors.toMap(Workspace::id, Function.identity()));
        wishes.forEach(wish -> wish.granted(Optional.ofNullable(shown.get(wish.what()))));
    }

    private void describeConnections(List<Wish<String, Optional<Connection>>> wishes) {
        var shown = client
                .describeWorkspacesConnectionStatus(request -> request.workspaceIds(Wish.all(wishes)))
                .workspacesConnectionStatus()
                .stream()
                .map(Connection::of)
                .collect(Collectors.toMap(Connection::workspaceId, Function.identity()));
        wishes.forEach(wish -> wish.granted(Optional.ofNullable(shown.get(wish.what()))));
    }

    private static <T> Map<String, T> present(Map<String, Optional<T>> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().orElseThrow()));
    }
}
