package org.workspacesportal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.request.WorkspaceRequestTest.decision;
import static org.workspacesportal.request.WorkspaceRequestTest.inStatus;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StagesTest {

    @Test
    void aRequestOnItsWay() {
        var waiting = inStatus(RequestStatus.WAITING_FOR_APPROVAL);

        assertThat(told(waiting))
                .containsExactly(
                        "Submitted DONE", "Approval CURRENT", "Ordering AHEAD", "Creating AHEAD", "Ready AHEAD");
        assertThat(told(waiting.decided(decision(true)), EventKind.APPROVED))
                .containsExactly(
                        "Submitted DONE", "Approved DONE", "Ordering CURRENT", "Creating AHEAD", "Ready AHEAD");
        assertThat(told(waiting.decided(decision(true)).created("ws-1"), EventKind.APPROVED, EventKind.CREATED))
                .containsExactly("Submitted DONE", "Approved DONE", "Ordered DONE", "Creating CURRENT", "Ready AHEAD");
        assertThat(told(
                        waiting.decided(decision(true)).created("ws-1").ready(),
                        EventKind.APPROVED,
                        EventKind.CREATED,
                        EventKind.READY))
                .containsExactly("Submitted DONE", "Approved DONE", "Ordered DONE", "Created DONE", "Ready DONE");
    }

    @Test
    void aRequestThatEnded() {
        var waiting = inStatus(RequestStatus.WAITING_FOR_APPROVAL);

        assertThat(told(waiting.decided(decision(false)), EventKind.REJECTED)).contains("Rejected STOPPED");
        assertThat(told(waiting.withdrawn(), EventKind.WITHDRAWN)).contains("Withdrawn STOPPED");
        assertThat(told(waiting.expired(), EventKind.EXPIRED)).contains("Expired STOPPED");
    }

    @Test
    void aRequestThatWasApprovedAndGivenUpIsNotToldAsRejectedByItsApprover() {
        var givenUp = inStatus(RequestStatus.WAITING_FOR_APPROVAL)
                .decided(decision(true))
                .needingAttention(Problem.of("USER_UNKNOWN"))
                .givenUp();

        assertThat(told(givenUp, EventKind.APPROVED, EventKind.NEEDS_ATTENTION, EventKind.GIVEN_UP))
                .containsExactly(
                        "Submitted DONE", "Approved DONE", "Given up STOPPED", "Creating AHEAD", "Ready AHEAD");
        assertThat(givenUp.isGivenUp()).isTrue();
    }

    @Test
    void peopleAreShownNothingAheadOfWhatHasEnded() {
        var waiting = inStatus(RequestStatus.WAITING_FOR_APPROVAL);
        var withdrawn = Stages.shown(waiting.withdrawn(), List.of());
        var stuck = waiting.decided(decision(true)).needingAttention(Problem.of("USER_UNKNOWN"));

        assertThat(withdrawn).extracting(Stage::name).containsExactly("Submitted", "Withdrawn");
        assertThat(Stages.shown(stuck, List.of())).hasSize(5);
        assertThat(Stages.shown(waiting, List.of())).hasSize(5);
        assertThat(stuck.isGivenUp() || waiting.decided(decision(false)).isGivenUp())
                .isFalse();
    }

    @Test
    void aDesktopThatAwsTookAndDidNotFinishStopsAtItsCreation() {
        var failed = inStatus(RequestStatus.WAITING_FOR_APPROVAL)
                .decided(decision(true))
                .created("ws-1")
                .needingAttention(Problem.of("OVERDUE"));

        assertThat(told(failed, EventKind.APPROVED, EventKind.CREATED, EventKind.NEEDS_ATTENTION))
                .containsExactly(
                        "Submitted DONE", "Approved DONE", "Ordered DONE", "Needs attention STOPPED", "Ready AHEAD");
    }

    private static List<String> told(WorkspaceRequest request, EventKind... happened) {
        var timeline = Stream.of(happened)
                .map(kind -> new RequestEvent(
                        null,
                        request.number(),
                        Instant.EPOCH,
                        kind,
                        "anton",
                        null,
                        Channel.PORTAL,
                        null,
                        null,
                        Origin.NONE))
                .toList();
        return Stages.of(request, timeline).stream()
                .map(stage -> stage.name() + " " + stage.state())
                .toList();
    }
}
