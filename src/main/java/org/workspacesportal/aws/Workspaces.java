package org.workspacesportal.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    private final Doors doors;
    private final Cache<String, String> codes =
            Caffeine.newBuilder().maximumSize(CODES).expireAfterWrite(CODE_KEPT).build();

    Workspaces(Doors doors) {
        this.doors = doors;
    }

    /** How long it takes until a call is answered or has failed: its wait for a turn, and the call. */
    public Duration longestCall() {
        return doors.home().longestCall();
    }

    /**
     * Asks for a desktop, without waiting for the answer. AWS knows no token that would make a repetition harmless, so look with {@link #ofUser} before you repeat.
     *
     * @return the desktop, not yet usable and for a while not even described; or {@link WorkspaceRefused} when AWS will not create it
     */
    public CompletableFuture<Workspace> create(NewWorkspace order) {
        return doors.toDirectory(order.directoryId()).send(CreateCall.OPERATION, Urgency.CREATE, order);
    }

    /** The desktops of a user in a directory; usually none or one, two where a user was deleted and made again. */
    public List<Workspace> ofUser(String directoryId, String userName) {
        return doors.toDirectory(directoryId)
                .ask(new Operation.Alone("DescribeWorkspaces", true), Urgency.CREATE, client -> client
                        .describeWorkspacesPaginator(
                                request -> request.directoryId(directoryId).userName(userName))
                        .workspaces()
                        .stream()
                        .map(Workspace::of)
                        .map(doors::seen)
                        .toList());
    }

    /**
     * Puts together what can be asked for together, as it is in the same account and region: so the others go on where one of them does not answer.
     *
     * @param id the desktop that something is about
     */
    public <T> Collection<List<T>> together(Collection<T> all, Function<T, String> id) {
        return doors.together(all, id);
    }

    /** Desktops by id; one that AWS does not show is missing from the answer, which does not mean that it is gone. */
    public Map<String, Workspace> byId(Collection<String> ids, Urgency urgency) {
        return doors.askAll(DescribeCall.WORKSPACES, urgency, ids);
    }

    /**
     * Some of the desktops of a directory, whoever made them.
     *
     * @param after where the page before this one said to go on, null for the first
     */
    public DirectoryPage ofDirectory(String directoryId, @Nullable String after) {
        return doors.toDirectory(directoryId)
                .ask(new Operation.Alone("DescribeWorkspaces", true), Urgency.INVENTORY, client -> {
                    var answer = client.describeWorkspaces(
                            request -> request.directoryId(directoryId).nextToken(after));
                    return new DirectoryPage(
                            answer.workspaces().stream()
                                    .map(Workspace::of)
                                    .map(doors::seen)
                                    .toList(),
                            answer.nextToken());
                });
    }

    /** Who connected when, by id of the desktop. AWS may leave one out, a new one for example; that does not mean that nobody connected. */
    public Map<String, Connection> connections(Collection<String> ids, Urgency urgency) {
        return doors.askAll(DescribeCall.CONNECTIONS, urgency, ids);
    }

    public Map<String, String> tags(String workspaceId) {
        return doors.toDesktop(workspaceId)
                .ask(
                        new Operation.Alone("DescribeTags", true),
                        Urgency.WATCH,
                        client -> client.describeTags(request -> request.resourceId(workspaceId)).tagList().stream()
                                .collect(Collectors.toMap(Tag::key, Tag::value)));
    }

    /** Writes tags on a desktop, over those of the same keys. */
    public void tag(String workspaceId, Map<String, String> tags) {
        doors.toDesktop(workspaceId)
                .ask(
                        new Operation.Alone("CreateTags", true),
                        Urgency.WATCH,
                        client -> client.createTags(
                                request -> request.resourceId(workspaceId).tags(Tags.of(tags))));
    }

    /** What a person types into the WorkSpaces client to reach the desktops of a directory; AWS is asked once a day. */
    public String registrationCode(String directoryId) {
        return codes.get(directoryId, directory -> doors.toDirectory(directory)
                .ask(
                        new Operation.Alone("DescribeWorkspaceDirectories", true),
                        Urgency.PERSON,
                        client -> client.describeWorkspaceDirectories(request -> request.directoryIds(directory))
                                .directories()
                                .get(0)
                                .registrationCode()));
    }
}
