package org.workspacesportal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.workspacesportal.request.RequestStatus.CREATING;
import static org.workspacesportal.request.RequestStatus.EXPIRED;
import static org.workspacesportal.request.RequestStatus.NEEDS_ATTENTION;
import static org.workspacesportal.request.RequestStatus.READY;
import static org.workspacesportal.request.RequestStatus.REJECTED;
import static org.workspacesportal.request.RequestStatus.WAITING_FOR_APPROVAL;
import static org.workspacesportal.request.RequestStatus.WITHDRAWN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Every step, the one status it may be taken from and the status it leads to. */
    private record Step(String name, RequestStatus from, UnaryOperator<WorkspaceRequest> step, RequestStatus to) {}

    private static final Set<Step> STEPS = Set.of(
            new Step("wait", WAITING_FOR_APPROVAL, r -> r.asking(asked()), WAITING_FOR_APPROVAL),
            new Step("approve", WAITING_FOR_APPROVAL, r -> r.decided(decision(true)), CREATING),
            new Step("reject", WAITING_FOR_APPROVAL, r -> r.decided(decision(false)), REJECTED),
            new Step("withdraw", WAITING_FOR_APPROVAL, WorkspaceRequest::withdrawn, WITHDRAWN),
            new Step("expire", WAITING_FOR_APPROVAL, WorkspaceRequest::expired, EXPIRED),
            new Step("created", CREATING, r -> r.created("ws-123456789"), CREATING),
            new Step("ready", CREATING, WorkspaceRequest::ready, READY),
            new Step("problem", CREATING, r -> r.needingAttention(Problem.of("OVERDUE")), NEEDS_ATTENTION),
            new Step("try again", NEEDS_ATTENTION, WorkspaceRequest::triedAgain, CREATING),
            new Step("give up", NEEDS_ATTENTION, WorkspaceRequest::givenUp, REJECTED));

    static Stream<Arguments> everyStepFromEveryStatus() {
        return STEPS.stream()
                .flatMap(step -> Stream.of(RequestStatus.values()).map(from -> Arguments.of(step.name(), from, step)));
    }

    @ParameterizedTest(name = "{0} when {1}")
    @MethodSource("everyStepFromEveryStatus")
    void aStepIsTakenFromItsOwnStatusAndRefusedFromAnyOther(String name, RequestStatus from, Step step) {
        var request = inStatus(from);

        if (from == step.from()) {
            assertThat(step.step().apply(request).status()).isEqualTo(step.to());
        } else {
            assertThatThrownBy(() -> step.step().apply(request))
                    .isInstanceOfSatisfying(RequestMovedOn.class, late -> assertThat(late.request())
                            .isEqualTo(request));
        }
    }

    @Test
    void onlyALiveRequestHoldsThePlaceOfItsOwner() {
        var waiting = inStatus(WAITING_FOR_APPROVAL);

        assertThat(waiting.decided(decision(true)).liveKey()).isEqualTo("d-9067f0c1a2/emma");
        assertThat(waiting.decided(decision(false)).liveKey()).isNull();
        assertThat(waiting.decided(decision(true)).ready().liveKey()).isNull();
    }

    @Test
    void namesAreComparedWithoutRegardToCase() {
        assertThat(LiveKey.of("d-1", "Emma")).isEqualTo(LiveKey.of("d-1", "EMMA"));
        assertThat(inStatus(READY).concerns("emma")).isTrue();
        assertThat(inStatus(READY).concerns("anton")).isFalse();
    }

    private static Asked asked() {
        return new Asked(1, 1, "approvers", null, null, NOW, null, null);
    }

    static Decision decision(boolean approved) {
        return new Decision(approved, "anton", null, NOW, null, approved ? null : "No budget");
    }

    static WorkspaceRequest inStatus(RequestStatus status) {
        var order = new WorkspaceOrder(
                "standard", "Standard", "d-9067f0c1a2", "wsb-standard1", RunningMode.AUTO_STOP, BigDecimal.TEN);
        return new WorkspaceRequest(
                "WS-2026-000001",
                1L,
                "Emma",
                "Emma",
                order,
                null,
                "A new project",
                null,
                status,
                null,
                null,
                null,
                null,
                null,
                NOW);
    }
}
