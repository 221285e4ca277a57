package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.support.PortalTest;

/** Whichever way it comes: what is no decision, or that of somebody who may not decide, changes nothing. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoDecisionTest extends Deciding {

    /** Nothing comes of what is tried here, so one request serves all. */
    @BeforeEach
    @Override
    void somebodyWaitsForADecision() {
        if (number == null) {
            super.somebodyWaitsForADecision();
        }
    }

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
            no(cases, way, "a comment of 10,000 characters", "approved", true, "comment", "x".repeat(10_000));
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
        assertThat(refused.body()).contains(called(way, field));
        if (way == Way.API) {
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly(field);
        }
    }

    /** Pages name a field as people read it. */
    private static String called(Way way, String field) {
        var isPage = way == Way.LINK || way == Way.PAGE;
        return isPage
                ? Map.of("approved", "Your decision: ", "comment", "Comment: ").get(field)
                : field;
    }

    @Test
    void theApiKnowsTheFieldsOfADecision() {
        var refused = evidence.refused(
                () -> portal.decide("approver", number, Map.of("approved", true, "decidedBy", "deputy")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("decidedBy");
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

        // Whoever may not even see the request does not hear of it; the engine's API says in its own way that it is not
        // theirs.
        var hidden = stranger.equals("colleague") && (way == Way.PAGE || way == Way.API);
        assertThat(refused.status()).isEqualTo(hidden ? 404 : 403);
    }
}
