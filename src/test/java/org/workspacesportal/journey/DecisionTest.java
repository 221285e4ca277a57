package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.decisionLink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.support.PortalTest;

/** Whichever way somebody decides: once, who may, with what a decision needs; everything else changes nothing. */
@PortalTest
class DecisionTest extends Deciding {

    static Stream<Arguments> noDecisions() {
        var cases = new ArrayList<Arguments>();
        for (var way : Way.values()) {
            no(cases, way, "no answer", "approved", null, "comment", "why");
            no(cases, way, "an empty answer", "approved", "", "comment", "why");
            no(cases, way, "maybe", "approved", "maybe", "comment", "why");
            no(cases, way, "YES in capitals", "approved", "TRUE", "comment", "why");
            no(cases, way, "two answers", "approved", List.of("true", "false"), "comment", "why");
            no(cases, way, "a rejection without a word", "approved", false, "comment", null);
            no(cases, way, "a rejection with an empty comment", "approved", false, "comment", "");
            no(cases, way, "a rejection with a blank comment", "approved", false, "comment", " \n\t ");
            no(cases, way, "a comment of 2,001 characters", "approved", true, "comment", "x".repeat(2001));
            no(cases, way, "a comment of 4,001 characters", "approved", true, "comment", "x".repeat(4001));
            no(cases, way, "a comment of 1 MB", "approved", true, "comment", "x".repeat(1 << 20));
            no(cases, way, "a bell in the comment", "approved", true, "comment", "ding\u0007dong");
            no(cases, way, "a NUL in the comment", "approved", true, "comment", "before\u0000after");
            no(cases, way, "a direction override in the comment", "approved", true, "comment", "moc.\u202eelpmaxe");
            if (way != Way.LINK && way != Way.PAGE) {
                no(cases, way, "a number as answer", "approved", 1, "comment", "why");
                no(cases, way, "an object as answer", "approved", Map.of("a", true), "comment", "why");
                no(cases, way, "a number as comment", "approved", true, "comment", 7);
                no(cases, way, "a list as comment", "approved", true, "comment", List.of("a"));
                no(cases, way, "half a character in the comment", "approved", true, "comment", "half \ud83d");
            }
        }
        return cases.stream();
    }

    private static void no(List<Arguments> cases, Way way, String name, Object... fieldsAndValues) {
        var decision = new HashMap<String, Object>();
        for (var at = 0; at < fieldsAndValues.length; at += 2) {
            decision.put((String) fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        var wrong = name.contains("comment") || name.contains("word") ? "comment" : "approved";
        cases.add(Arguments.argumentSet(way + ": " + name, way, wrong, decision));
    }

    @ParameterizedTest
    @MethodSource("noDecisions")
    void whatIsNoDecisionDecidesNothing(Way way, String field, Map<String, Object> decision) {
        var refused = evidence.refused(() -> decide(way, "approver", decision));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(field);
        if (way == Way.API) {
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly(field);
        }
    }

    @Test
    void theApiKnowsTheFieldsOfADecision() {
        var refused = evidence.refused(
                () -> portal.decide("approver", number, Map.of("approved", true, "decidedBy", "deputy")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("decidedBy");
    }

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

    @ParameterizedTest
    @EnumSource(Way.class)
    void theSameAgainIsFineWhereAPersonSeesIt(Way way) {
        var decision = Map.<String, Object>of("approved", true, "comment", "fine");
        var task = portal.taskId("approver", number);
        assertThat(decide(way, "approver", task, decision).status()).isLessThan(300);

        var again = decide(way, "approver", task, decision);

        // A person who clicks twice has done nothing wrong; a program is told that it came late.
        assertThat(again.status()).isIn(way == Way.LINK || way == Way.PAGE ? List.of(200) : List.of(404, 409));
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

    static Stream<Arguments> strangers() {
        return Stream.of(Way.PAGE, Way.API, Way.COMPLETE, Way.TASK_FORM)
                .flatMap(way -> Stream.of("requester", "colleague", "admin")
                        .map(stranger -> Arguments.argumentSet(way + " by " + stranger, way, stranger)));
    }

    /** An admin may repair processes and yet decide nothing: who may do that is the group's and nobody else's. */
    @ParameterizedTest
    @MethodSource("strangers")
    void nobodyElseDecides(Way way, String stranger) {
        var person = stranger.equals("requester") ? requester : stranger;
        var task = portal.taskId("approver", number);

        var refused = evidence.refused(() -> decide(way, person, task, Map.of("approved", true)));

        assertThat(refused.status()).isEqualTo(403);
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
