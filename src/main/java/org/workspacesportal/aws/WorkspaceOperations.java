package org.workspacesportal.aws;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
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

    private final WorkSpacesClient reading;
    private final WorkSpacesClient changing;
    private final Calls calls;

    WorkspaceOperations(
            @Qualifier("readingWorkSpaces") WorkSpacesClient reading,
            @Qualifier("changingWorkSpaces") WorkSpacesClient changing,
            AwsHealth health) {
        this.reading = reading;
        this.changing = changing;
        this.calls = health.workspacesCalls();
    }

    public void start(String id) {
        each("StartWorkspaces", () -> changing.startWorkspaces(request -> request.startWorkspaceRequests(
                        StartRequest.builder().workspaceId(id).build()))
                .failedRequests());
    }

    public void stop(String id) {
        each("StopWorkspaces", () -> changing.stopWorkspaces(request -> request.stopWorkspaceRequests(
                        StopRequest.builder().workspaceId(id).build()))
                .failedRequests());
    }

    public void reboot(String id) {
        each("RebootWorkspaces", () -> changing.rebootWorkspaces(request -> request.rebootWorkspaceRequests(
                        RebootRequest.builder().workspaceId(id).build()))
                .failedRequests());
    }

    /** Makes the system anew; the person's own files come from the latest snapshot. */
    public void rebuild(String id) {
        each("RebuildWorkspaces", () -> changing.rebuildWorkspaces(request -> request.rebuildWorkspaceRequests(
                        RebuildRequest.builder().workspaceId(id).build()))
                .failedRequests());
    }

    /** Takes the desktop away for good; it is gone when AWS no longer shows it. */
    public void terminate(String id) {
        each("TerminateWorkspaces", () -> changing.terminateWorkspaces(request -> request.terminateWorkspaceRequests(
                        TerminateRequest.builder().workspaceId(id).build()))
                .failedRequests());
    }

    /** Brings system and files back to the latest snapshot. */
    public void restore(String id) {
        whole("RestoreWorkspace", () -> changing.restoreWorkspace(request -> request.workspaceId(id)));
    }

    public void modify(String id, Modification modification) {
        var properties = Modification.properties(modification);
        whole(
                "ModifyWorkspaceProperties",
                () -> changing.modifyWorkspaceProperties(
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
                        () -> changing.migrateWorkspace(
                                request -> request.sourceWorkspaceId(id).bundleId(bundleId)))
                .targetWorkspaceId();
    }

    public Snapshots snapshots(String id) {
        var answer = calls.make(
                "DescribeWorkspaceSnapshots",
                () -> reading.describeWorkspaceSnapshots(request -> request.workspaceId(id)));
        return new Snapshots(latest(answer.rebuildSnapshots()), latest(answer.restoreSnapshots()));
    }

    private static @Nullable Instant latest(List<Snapshot> snapshots) {
        return snapshots.stream()
                .map(Snapshot::snapshotTime)
                .reduce(null, (one, other) -> one == null || other.isAfter(one) ? other : one);
    }

    /** These answer 200 and say in the body what they refused. */
    private void each(String operation, Supplier<List<FailedWorkspaceChangeRequest>> call) {
        var failed = whole(operation, call);
        failed.stream().findFirst().ifPresent(refused -> {
            throw new WorkspaceRefused(String.valueOf(refused.errorCode()), String.valueOf(refused.errorMessage()));
        });
    }

    private <T> T whole(String operation, Supplier<T> call) {
        return calls.make(operation, () -> {
            try {
                return call.get();
            } catch (AwsServiceException answer) {
                var code = String.valueOf(answer.awsErrorDetails().errorCode());
                throw FOR_GOOD.contains(code) ? WorkspaceRefused.of(answer) : answer;
            }
        });
    }
}
