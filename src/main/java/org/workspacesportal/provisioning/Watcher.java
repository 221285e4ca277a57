package org.workspacesportal.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.provisioning.Creations.Due;
import org.workspacesportal.request.Problem;
import org.workspacesportal.request.WorkspaceRequests;

/** Looks at the desktops that are being created and tells their processes when they can be used, or never will. */
@Component
class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final Creations creations;
    private final Workspaces workspaces;
    private final WorkspaceRequests requests;
    private final WorkspaceRequestProcess process;
    private final WatchSchedule schedule;
    private final ProvisioningSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Watcher(
            Creations creations,
            Workspaces workspaces,
            WorkspaceRequests requests,
            WorkspaceRequestProcess process,
            WatchSchedule schedule,
            ProvisioningSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.creations = creations;
        this.workspaces = workspaces;
        this.requests = requests;
        this.process = process;
        this.schedule = schedule;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at what is due, in as few calls as AWS allows. What fails is looked at again later. */
    @Scheduled(fixedDelayString = "${portal.provisioning.look-every:PT1S}")
    void look() {
        while (lookAtSome() == Creations.BATCH) {
            // There may be more of them.
        }
    }

    private int lookAtSome() {
        var due = creations.takeDue(settings.along(), this::untilNextLook);
        return workspaces.together(due, Due::workspaceId).stream()
                .mapToInt(this::lookAt)
                .sum();
    }

    /** How many could be looked at. */
    private int lookAt(List<Due> some) {
        try {
            var described = workspaces.byId(some.stream().map(Due::workspaceId).toList(), Urgency.WATCH);
            some.forEach(request -> report(request, described.get(request.workspaceId())));
            return some.size();
        } catch (RuntimeException failed) {
            LOG.warn("{} desktops could not be looked at, and are again later: {}", some.size(), failed.getMessage());
            return 0;
        }
    }

    private Duration untilNextLook(Due request) {
        var sentAt = request.sentAt();
        return sentAt == null
                ? settings.checkEvery()
                : schedule.next(request.bundleId(), Duration.between(sentAt, clock.instant()));
    }

    private void report(Due request, @Nullable Workspace workspace) {
        try {
            if (workspace == null) {
                reportMissing(request);
            } else {
                switch (Progress.of(workspace)) {
                    case USABLE -> available(request);
                    case FAILED -> failed(request, Problems.of(workspace));
                    case ON_ITS_WAY -> {
                        // takeDue has set the time of the next look
                    }
                }
            }
        } catch (RuntimeException failed) {
            // The process may not have got to where it waits; the next look tells it again.
            LOG.info(
                    "Request {} could not be told about {}: {}",
                    request.number(),
                    request.workspaceId(),
                    failed.getMessage());
            creations.checkAgainIn(request.number(), settings.checkEvery());
        }
    }

    /** AWS shows a new desktop late: only one that stays missing has vanished. */
    private void reportMissing(Due request) {
        var sentAt = request.sentAt();
        if (sentAt == null || sentAt.plus(settings.visibility()).isBefore(clock.instant())) {
            failed(request, Problems.VANISHED);
        }
    }

    private void available(Due request) {
        transaction.executeWithoutResult(status -> {
            creations.stopChecking(request.number());
            requests.ready(request.number());
            process.workspaceAvailable(request.number());
        });
    }

    private void failed(Due request, Problem problem) {
        transaction.executeWithoutResult(status -> {
            creations.stopChecking(request.number());
            creations.problem(request.number(), problem);
            process.workspaceFailed(request.number());
        });
    }
}
