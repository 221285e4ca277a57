package org.workspacesportal.aws;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.FailedWorkspaceChangeRequest;
import software.amazon.awssdk.services.workspaces.model.RebootRequest;
import software.amazon.awssdk.services.workspaces.model.RebuildRequest;
import software.amazon.awssdk.services.workspaces.model.Snapshot;
import software.amazon.awssdk.services.workspaces.model.StartRequest;
import software.amazon.awssdk.services.workspaces.model.StopRequest;
import software.amazon.awssdk.services.workspaces.model.TerminateRequest;

/**
 * What AWS does to a desktop that is there; each is accepted or refused at once and takes its time then. Every method may throw {@link WorkspaceRefused}
 * (AWS will not, nothing was changed), {@link CallNotMade} (nothing happened, try again) or {@link OutcomeUnknown} (look before you try again).
 */
@Component
public class WorkspaceOperations {

    /** Codes of calls that AWS will refuse however often they are made. */
    private static final Set<String> FOR_GOOD = Set.of(
            "OperationNotSupportedException",
            "UnsupportedWorkspaceConfigurationException",
            "ResourceNotFoundException",
            "InvalidParameterValuesException",
            "InvalidResourceStateException",
            "ValidationException");

    private static final Operation<String, Boolean> START = each(
            "StartWorkspaces", (client, ids) -> client.startWorkspaces(request -> request.startWorkspaceRequests(all(
                            ids, id -> StartRequest.builder().workspaceId(id).build())))
                    .failedRequests());
    private static final Operation<String, Boolean> STOP =
            each("StopWorkspaces", (client, ids) -> client.stopWorkspaces(request -> request.stopWorkspaceRequests(
                            all(ids, id -> StopRequest.builder().workspaceId(id).build())))
                    .failedRequests());
    private static final Operation<String, Boolean> REBOOT = each(
            "RebootWorkspaces", (client, ids) -> client.rebootWorkspaces(request -> request.rebootWorkspaceRequests(all(
                            ids, id -> RebootRequest.builder().workspaceId(id).build())))
                    .failedRequests());
    private static final Operation<String, Boolean> TERMINATE =
            each("TerminateWorkspaces", (client, ids) -> client.terminateWorkspaces(
                            request -> request.terminateWorkspaceRequests(all(ids, id -> TerminateRequest.builder()
                                    .workspaceId(id)
                                    .build())))
                    .failedRequests());

    private final Doors doors;

    WorkspaceOperations(Doors doors) {
        this.doors = doors;
    }

    public void start(String id) {
        doors.toDesktop(id).ask(START, Urgency.PERSON, id);
    }

    public void stop(String id) {
        doors.toDesktop(id).ask(STOP, Urgency.PERSON, id);
    }

    public void reboot(String id) {
        doors.toDesktop(id).ask(REBOOT, Urgency.PERSON, id);
    }

    /** Takes the desktop away for good; it is gone when AWS no longer shows it. */
    public void terminate(String id) {
        doors.toDesktop(id).ask(TERMINATE, Urgency.PERSON, id);
    }

    /** Makes the system anew; the person's own files come from the latest snapshot. */
    public void rebuild(String id) {
        whole("RebuildWorkspaces", id, client -> client.rebuildWorkspaces(request -> request.rebuildWorkspaceRequests(
                                RebuildRequest.builder().workspaceId(id).build()))
                        .failedRequests())
                .stream()
                .findFirst()
                .ifPresent(failed -> {
                    throw refused(failed);
                });
    }

    /** Brings system and files back to the latest snapshot. */
    public void restore(String id) {
        whole("RestoreWorkspace", id, client -> client.restoreWorkspace(request -> request.workspaceId(id)));
    }

    public void modify(String id, Modification modification) {
        var properties = Modification.properties(modification);
        whole(
                "ModifyWorkspaceProperties",
                id,
                client -> client.modifyWorkspaceProperties(
                        request -> request.workspaceId(id).workspaceProperties(properties)));
    }

    /**
     * Makes a new desktop of another bundle out of this one, whose system is lost.
     *
     * @return id of the new one; the old one goes once the new one is there
     */
    public String migrate(String id, String bundleId) {
        return whole(
                        "MigrateWorkspace",
                        id,
                        client -> client.migrateWorkspace(
                                request -> request.sourceWorkspaceId(id).bundleId(bundleId)))
                .targetWorkspaceId();
    }

    public Snapshots snapshots(String id) {
        var answer = doors.toDesktop(id)
                .ask(
                        new Operation.Alone("DescribeWorkspaceSnapshots", true),
                        Urgency.PERSON,
                        client -> client.describeWorkspaceSnapshots(request -> request.workspaceId(id)));
        return new Snapshots(latest(answer.rebuildSnapshots()), latest(answer.restoreSnapshots()));
    }

    private static @Nullable Instant latest(List<Snapshot> snapshots) {
        return snapshots.stream()
                .map(Snapshot::snapshotTime)
                .reduce(null, (one, other) -> one == null || other.isAfter(one) ? other : one);
    }

    /** One of those that answer 200 and say in the body what they refused. */
    private static Operation<String, Boolean> each(
            String name, BiFunction<WorkSpacesClient, List<String>, List<FailedWorkspaceChangeRequest>> call) {
        return Operation.collecting(name, false, id -> id, (client, wishes) -> {
            var failed = answered(() -> call.apply(client, Wish.all(wishes))).stream()
                    .collect(Collectors.toMap(FailedWorkspaceChangeRequest::workspaceId, Function.identity()));
            wishes.forEach(wish -> {
                var refused = failed.get(wish.what());
                if (refused == null) {
                    wish.granted(true);
                } else {
                    wish.failed(refused(refused));
                }
            });
        });
    }

    private static <T> List<T> all(List<String> ids, Function<String, T> request) {
        return ids.stream().map(request).toList();
    }

    private static WorkspaceRefused refused(FailedWorkspaceChangeRequest failed) {
        return new WorkspaceRefused(String.valueOf(failed.errorCode()), String.valueOf(failed.errorMessage()));
    }

    private <T> T whole(String operation, String id, Function<WorkSpacesClient, T> call) {
        return doors.toDesktop(id)
                .ask(
                        new Operation.Alone(operation, false),
                        Urgency.PERSON,
                        client -> answered(() -> call.apply(client)));
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException answer) {
            var code = String.valueOf(answer.awsErrorDetails().errorCode());
            throw FOR_GOOD.contains(code) ? WorkspaceRefused.of(answer) : answer;
        }
    }
}
