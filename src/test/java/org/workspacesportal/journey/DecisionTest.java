package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.decisionLink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.workspacesportal.support.PortalTest;

/** Whichever way somebody decides: once, and who may. */
@PortalTest
class DecisionTest extends Deciding {

    @ParameterizedTest
    @EnumSource(names = {"COMPLETE", "TASK_FORM"})
    void whatElseATaskIsGivenChangesNothingThatCounts(Way way) {
        var decision = Map.<String, Object>of(
                "approved", false, "comment", "no", "requester", "deputy", "decidedBy", "deputy", "tryAgain", true);

        assertThat(decide(way, "approver", decision).status()).isEqualTo(204);

        var request = portal.request(requester, number);
        assertThat(request.path("requester").asText()).isEqualTo(requester);
        assertThat(request.path("decidedBy").asText()).isEqualTo("approver");
        assertThat(request.path("status").asText()).isEqualTo("REJECTED");
    }

    /** Whatever else comes with a decision is left where it is: a variable called as a step is would be taken for that step. */
    @ParameterizedTest
    @EnumSource(names = {"COMPLETE", "TASK_FORM"})
    void nothingElseIsTakenFromADecision(Way way) {
        var decision = new HashMap<String, Object>(Map.of("approved", true, "comment", "fine"));
        for (var name : List.of(
                "createWorkspaceDelegate",
                "resolution",
                "expiresAfter",
                "requester",
                "execution",
                "task",
                "loopCounter",
                "nrOfInstances",
                "${7*7}",
                "n".repeat(256))) {
            decision.put(name, "smuggled");
        }

        assertThat(decide(way, "approver", decision).status()).isEqualTo(204);

        await().until(() -> portal.status(requester, number), "READY"::equals);
        evidence.awaitQuiet();
        assertThat(evidence.all().values().stream().flatMap(List::stream)).noneMatch(row -> row.contains("smuggled"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theSameAgainIsFine(Way way) {
        var decision = Map.<String, Object>of("approved", true, "comment", "fine");
        var task = portal.taskId("approver", number);
        assertThat(decide(way, "approver", task, decision).status()).isLessThan(300);

        var again = decide(way, "approver", task, decision);

        // Whoever says the same twice has done nothing wrong; the engine's own API knows the task no longer.
        assertThat(again.status()).isIn(way == Way.COMPLETE || way == Way.TASK_FORM ? List.of(404, 409) : List.of(200));
        assertThat(decisions()).containsExactly("APPROVED");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theOppositeComesTooLateByAnyWay(Way way) {
        var task = portal.taskId("approver", number);
        assertThat(portal.decide("deputy", number, Map.of("approved", true)).status())
                .isEqualTo(200);
        evidence.awaitQuiet();

        var late = evidence.refused(() -> decide(way, "approver", task, Map.of("approved", false, "comment", "no")));

        assertThat(late.status()).isIn(404, 409);
        if (way == Way.LINK || way == Way.PAGE) {
            assertThat(late.body()).contains("Dana Deputy already approved this");
        }
        assertThat(decisions()).containsExactly("APPROVED");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobodyDecidesAboutThemselves(Way way) {
        var own = portal.asked("approver");
        try {
            var task = portal.taskId("deputy", own);
            evidence.awaitQuiet();
            assertThat(portal.mails(own)).hasSize(1);
            var fields = Map.<String, Object>of("approved", true);
            var refused = evidence.refused(() -> switch (way) {
                case LINK -> {
                    var link = decisionLink(portal.approvalMail(own, "deputy"));
                    jdbc.update("UPDATE approval_link SET approver = 'approver' WHERE request_number = ?", own);
                    var answer = decideByLink(link, fields);
                    jdbc.update("UPDATE approval_link SET approver = 'deputy' WHERE request_number = ?", own);
                    yield answer;
                }
                case PAGE -> portal.browser("approver").submit("/approvals/" + own, fields);
                case API -> portal.decide("approver", own, fields);
                case COMPLETE -> portal.completeTask("approver", task, fields);
                case TASK_FORM -> portal.submitTaskForm("approver", task, fields);
            });
            assertThat(refused.status()).isEqualTo(403);
        } finally {
            assertThat(portal.decide("deputy", own, Map.of("approved", false, "comment", "no"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aVariableNearerToTheTaskTurnsNothingRound(Way way) {
        var task = portal.taskId("approver", number);
        var local = "/engine-rest/task/" + task + "/localVariables";
        var smuggled = Map.of("modifications", Map.of("approved", Map.of("value", true)));
        assertThat(evidence.refused(() -> portal.postJson("deputy", local, smuggled))
                        .status())
                .isEqualTo(403);
        // An admin may repair variables.
        assertThat(portal.postJson("admin", local, smuggled).status()).isEqualTo(204);

        var answer = decide(way, "approver", task, Map.of("approved", false, "comment", "no"));

        assertThat(answer.status()).isLessThan(300);
        assertThat(decisions()).containsExactly("REJECTED");
    }

    /** Whoever may complete a task could otherwise end its process so that the request waits for ever. */
    @ParameterizedTest
    @CsvSource({"bpmnError, errorCode", "bpmnEscalation, escalationCode"})
    void aTaskEndsByItsFormOnly(String shortCut, String code) {
        var task = portal.taskId("approver", number);
        var body = Map.of(code, "WORKSPACE_REFUSED");

        var refused =
                evidence.refused(() -> portal.postJson("approver", "/engine-rest/task/" + task + "/" + shortCut, body));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(portal.taskId("approver", number)).isEqualTo(task);
    }
}
