package org.workspacesportal.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Looks at the desktops that are being changed and tells their processes when that is done, or will never be. */
@Component
class ChangeWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatcher.class);

    private final ChangeRecords records;
    private final WorkspaceRequests requests;
    private final Workspaces workspaces;
    private final ChangeEnd end;
    private final ChangeSettings settings;
    private final Clock clock;

    ChangeWatcher(
            ChangeRecords records,
            WorkspaceRequests requests,
            Workspaces workspaces,
            ChangeEnd end,
            ChangeSettings settings,
            Clock clock) {
        this.records = records;
        this.requests = requests;
        this.workspaces = workspaces;
        this.end = end;
        this.settings = settings;
        this.clock = clock;
    }

    /** A change that is looked at, and the id of the desktop that tells how far it got. */
    private record Watched(WorkspaceRequest request, ChangeRecord record, String desktop) {}

    /** Looks at what is due, in as few calls as AWS allows. What fails is looked at again later. */
    @Scheduled(fixedDelayString = "${portal.change.look-every:PT2S}")
    void look() {
        var due = records.takeDue(settings.checkEvery()).stream()
                .map(this::watched)
                .toList();
        var moving = due.stream()
                .filter(watched -> watched.request().status() == RequestStatus.CREATING)
                .toList();
        due.stream()
                .filter(watched -> !moving.contains(watched))
                .forEach(ended -> records.stopChecking(ended.request().number()));
        workspaces.together(moving, Watched::desktop).forEach(this::lookAt);
    }

    private void lookAt(List<Watched> moving) {
        try {
            var shown = workspaces.byId(
                    moving.stream().map(Watched::desktop).distinct().toList(), Urgency.WATCH);
            moving.forEach(watched -> report(watched, shown.get(watched.desktop())));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "{} changes of desktops could not be looked at, next try in {}: {}",
                    moving.size(),
                    settings.checkEvery(),
                    failed.getMessage());
        }
    }

    private Watched watched(String number) {
        var request = requests.get(number);
        var record = records.get(number);
        var successor = record.successorId();
        return new Watched(
                request,
                record,
                successor == null ? Objects.requireNonNull(request.change()).workspaceId() : successor);
    }

    private void report(Watched watched, @Nullable Workspace shown) {
        var request = watched.request();
        try {
            switch (Progress.of(request, shown, isCertain(watched, shown))) {
                case DONE -> end.done(request, watched.record().successorId(), shown);
                case FAILED ->
                    end.failed(request.number(), shown == null ? ChangeProblems.LOST : ChangeProblems.of(shown));
                case ON_ITS_WAY -> noteBusy(watched, shown);
            }
        } catch (RuntimeException failed) {
            // The process may not have got to where it waits; the next look tells it again.
            LOG.info(
                    "Request {} could not be told about its change, next try in {}: {}",
                    request.number(),
                    settings.checkEvery(),
                    failed.getMessage());
        }
    }

    private void noteBusy(Watched watched, @Nullable Workspace shown) {
        var kind = Objects.requireNonNull(watched.request().change()).kind();
        var isBusy = shown != null
                && (Progress.isAtIt(kind, shown)
                        || (kind == ChangeKind.BUNDLE && shown.state().equals("PENDING")));
        if (isBusy && !watched.record().seenBusy()) {
            records.seenBusy(watched.request().number());
        }
    }

    /** AWS shows late what it has begun with, and late what is new. */
    private boolean isCertain(Watched watched, @Nullable Workspace shown) {
        var sentAt = watched.record().sentAt();
        if (sentAt == null) {
            return true;
        }
        var isGoneAsWanted = Objects.requireNonNull(watched.request().change()).kind() == ChangeKind.GIVE_BACK;
        return shown == null && !isGoneAsWanted
                ? hasPassed(sentAt, settings.visibility())
                : watched.record().seenBusy() || hasPassed(sentAt, settings.settle());
    }

    private boolean hasPassed(Instant sentAt, Duration wait) {
        return !sentAt.plus(wait).isAfter(clock.instant());
    }
}
