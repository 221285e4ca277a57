package org.workspacesportal.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Change;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.Stage;
import org.workspacesportal.request.Stages;
import org.workspacesportal.request.WorkspaceRequest;

/**
 * A request as the API shows it.
 *
 * @param number {@code WS-<year>-<6 digits>}
 * @param status where it stands
 * @param requester id of the person who asked
 * @param owner id of the person who gets the desktop
 * @param offer id of the offer
 * @param offerName its name
 * @param runningMode how the desktop is to run
 * @param monthlyCost what a month is expected to cost, absent where nobody knows
 * @param reason why it is needed
 * @param neededUntil the last day it is needed
 * @param change what is to change about a desktop that is there; absent where a new one is asked for
 * @param requestedAt when it was asked for
 * @param approved what was decided, absent until then
 * @param decidedBy id of the person who decided, or {@code policy}
 * @param comment what that person wrote
 * @param workspaceId id of the desktop in AWS, of the one that is changed where one is
 * @param problem what keeps the desktop from being ready
 * @param stages the way it goes, with times
 * @param timeline what happened to it so far, oldest first
 */
public record RequestView(
        String number,
        RequestStatus status,
        String requester,
        String owner,
        String offer,
        String offerName,
        RunningMode runningMode,
        @Nullable BigDecimal monthlyCost,
        String reason,
        @Nullable LocalDate neededUntil,
        @Nullable Change change,
        Instant requestedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable String comment,
        @Nullable String workspaceId,
        @Nullable String problem,
        List<Stage> stages,
        List<TimelineEntry> timeline) {

    /** Shows a request with the way it went so far, as much of it as anybody who may see it may know. */
    public static RequestView of(WorkspaceRequest request, List<RequestEvent> timeline) {
        return of(request, timeline, Audience.CONCERNED);
    }

    /** Shows a request with the way it went so far. */
    public static RequestView of(WorkspaceRequest request, List<RequestEvent> timeline, Audience audience) {
        var decision = request.decision();
        var problem = request.problem();
        return new RequestView(
                request.number(),
                request.status(),
                request.requester(),
                request.owner(),
                request.order().offer(),
                request.order().offerName(),
                request.order().runningMode(),
                request.order().knownCost(),
                request.reason(),
                request.neededUntil(),
                request.change(),
                request.requestedAt(),
                decision == null ? null : decision.approved(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.comment(),
                request.change() == null
                        ? request.workspaceId()
                        : request.change().workspaceId(),
                problem == null ? null : problem.text(),
                Stages.of(request, timeline),
                timeline.stream()
                        .map(event -> TimelineEntry.of(event, audience))
                        .toList());
    }
}
