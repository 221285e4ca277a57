package org.workspacesportal.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.NewWorkspace;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.quota.DesktopQuota;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/**
 * Creates the desktop of a request exactly once, although AWS has no token that would make a repetition harmless: the intent is stored before the
 * call, and once there is an intent nothing is created without having looked for what an earlier call may have done.
 */
@Component
class WorkspaceCreation {

    private final WorkspaceRequests requests;
    private final Creations creations;
    private final Workspaces workspaces;
    private final DesktopTags tags;
    private final DesktopQuota quota;
    private final WatchSchedule schedule;
    private final ProvisioningSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    WorkspaceCreation(
            WorkspaceRequests requests,
            Creations creations,
            Workspaces workspaces,
            DesktopTags tags,
            DesktopQuota quota,
            WatchSchedule schedule,
            ProvisioningSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.requests = requests;
        this.creations = creations;
        this.workspaces = workspaces;
        this.tags = tags;
        this.quota = quota;
        this.schedule = schedule;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was there before this try. */
    private record Before(WorkspaceRequest request, Creation creation) {}

    /**
     * Creates or finds the desktop of an approved request.
     *
     * @return it; or {@link WorkspaceRefused} when a person has to look at it or the quota is used up, and any other failure when it has to be repeated
     */
    CompletionStage<Made> create(String number, Executor aside) {
        var before = Objects.requireNonNull(
                transaction.execute(status -> new Before(requests.get(number), creations.get(number))));
        var request = before.request();
        if (request.workspaceId() != null) {
            return CompletableFuture.completedStage(new Made(request.workspaceId(), false));
        }
        if (request.status() != RequestStatus.CREATING) {
            // Whoever led the process here: without an approval in the record nothing is created.
            throw new RequestMovedOn(request);
        }
        var creation = before.creation();
        var sentAt = creation.sentAt();
        return sentAt == null && !creation.adoptAny()
                ? send(request, creation, aside)
                : find(request, creation)
                        .map(found -> CompletableFuture.completedStage(new Made(found.id(), false)))
                        .orElseGet(() -> sendUnlessPending(request, creation, sentAt, aside));
    }

    /** Notes which desktop it is and has it watched. */
    void created(String number, String workspaceId) {
        var request = requests.get(number);
        if (request.workspaceId() == null) {
            requests.created(number, workspaceId);
            creations.checkIn(number, firstLook(request));
        }
    }

    /** One that was found, some time after the call or without one of ours, may be ready by now. */
    private Duration firstLook(WorkspaceRequest request) {
        var sentAt = creations.get(request.number()).sentAt();
        return sentAt == null
                ? settings.checkEvery()
                : schedule.next(request.order().bundleId(), Duration.between(sentAt, clock.instant()));
    }

    private CompletionStage<Made> sendUnlessPending(
            WorkspaceRequest request, Creation creation, @Nullable Instant sentAt, Executor aside) {
        if (sentAt != null && sentAt.plus(settings.visibility()).isAfter(clock.instant())) {
            throw new NotYetCertain(
                    "Request %s: a create call went out at %s and AWS shows no desktop yet; it is looked for until %s and asked for again after that. Where this stays, increment the retries in Cockpit."
                            .formatted(request.number(), sentAt, sentAt.plus(settings.visibility())));
        }
        return send(request, creation, aside);
    }

    private CompletionStage<Made> send(WorkspaceRequest request, Creation creation, Executor aside) {
        if (!quota.admits(request)) {
            throw new WorkspaceRefused(WorkspaceRefused.QUOTA_REACHED, "Others wait for the quota to be raised");
        }
        var intent = creations.intend(request.number(), creation.sentAt());
        return workspaces
                .create(new NewWorkspace(
                        request.order().directoryId(),
                        request.owner(),
                        request.order().bundleId(),
                        request.order().runningMode().name(),
                        tags.of(request)))
                .handle((made, failed) -> failed == null
                        ? CompletableFuture.completedFuture(new Made(made.id(), true))
                        : CompletableFuture.supplyAsync(() -> afterFailure(request, creation, intent, failed), aside))
                .thenCompose(Function.identity());
    }

    private Made afterFailure(WorkspaceRequest request, Creation creation, Instant intent, Throwable failed) {
        if (failed instanceof WorkspaceRefused refused && refused.code().equals(WorkspaceRefused.ALREADY_EXISTS)) {
            return new Made(find(request, creation).orElseThrow(() -> refused).id(), false);
        }
        if (failed instanceof CallNotMade || failed instanceof WorkspaceRefused) {
            creations.forgetIntent(request.number(), intent);
        }
        throw new CompletionException(failed);
    }

    /** Looks for the desktop among those the person has: the one this request made, or any if an admin allowed that. */
    private Optional<Workspace> find(WorkspaceRequest request, Creation creation) {
        var owned = workspaces.ofUser(request.order().directoryId(), request.owner());
        var staying =
                owned.stream().filter(workspace -> !workspace.isTerminating()).toList();
        var made = staying.stream()
                .filter(workspace -> tags.sayMadeFor(request, workspace, workspaces.tags(workspace.id())))
                .findFirst();
        if (made.isPresent()) {
            return made;
        }
        if (creation.adoptAny() && !staying.isEmpty()) {
            return Optional.of(adopt(request, staying));
        }
        if (!staying.isEmpty()) {
            throw new WorkspaceRefused(
                    WorkspaceRefused.ALREADY_EXISTS, "A WorkSpace already exists for the specified user.");
        }
        if (!owned.isEmpty()) {
            throw new NotYetCertain(
                    "Request %s: the person's former desktop %s is still being removed, and AWS gives each person one. See in AWS that it goes, then increment the retries in Cockpit."
                            .formatted(request.number(), owned.get(0).id()));
        }
        return Optional.empty();
    }

    private Workspace adopt(WorkspaceRequest request, List<Workspace> staying) {
        var adopted = staying.get(0);
        workspaces.tag(adopted.id(), tags.of(request));
        return adopted;
    }
}
