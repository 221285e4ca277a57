package org.workspacesportal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.policy.ApprovalPolicy.Route;

/** The table that is shipped, row by row. */
class ApprovalPolicyTableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "an inexpensive first desktop of somebody preapproved",
                        facts(33.75, 0, "employees", "preapproved"),
                        auto()),
                row("exactly as inexpensive as it may be", facts(60, 0, "preapproved"), auto()),
                row("a second desktop of somebody preapproved", facts(33.75, 1, "employees", "preapproved"), one()),
                row("an expensive one of somebody preapproved", facts(100.01, 0, "preapproved"), two()),
                row("anything for a contractor", facts(500, 5, "employees", "contractors"), contractor()),
                row("something expensive", facts(100.01, 0, "employees"), two()),
                row("just not expensive", facts(100, 0, "employees"), one()),
                row("the fourth desktop", facts(33.75, 3, "employees"), two()),
                row("the third one", facts(33.75, 2, "employees"), one()),
                row("anybody else", facts(33.75, 0, "employees"), one()),
                row("somebody in no group", facts(33.75, 0), one()),
                row("a desktop that is given back", change("give-back", 0, -500, "contractors"), auto()),
                row("a change that costs nothing", change("rebuild", 500, 0, "contractors"), auto()),
                row("a change that adds little", change("user-volume", 60, 5, "employees"), auto()),
                row("one that adds more", change("user-volume", 60, 5.01, "employees"), one()),
                row("one that adds little to much", change("user-volume", 101, 1, "employees"), two()),
                row(
                        "one that adds little for a contractor",
                        change("user-volume", 60, 1, "contractors"),
                        contractor()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRowFits(String who, Map<String, Object> facts, ApprovalPolicy policy) {
        assertThat(decide(facts)).isEqualTo(policy);
    }

    @Test
    void aKindOfRequestNoRowIsForGoesToTheAdmins() {
        var facts = facts(33.75, 0, "employees");
        facts.put("kind", "something-new");

        assertThat(decide(facts).problem()).isNotNull();
    }

    private static ApprovalPolicy auto() {
        return new ApprovalPolicy(Route.AUTO, false, "", null, null, 0, null, 0, null);
    }

    private static ApprovalPolicy contractor() {
        return new ApprovalPolicy(Route.ONE, true, "approvers", null, "camunda-admin", 2, 5, 10, null);
    }

    private static ApprovalPolicy one() {
        return new ApprovalPolicy(Route.ONE, false, "approvers", null, "camunda-admin", 3, 7, 14, null);
    }

    private static ApprovalPolicy two() {
        return new ApprovalPolicy(Route.TWO, false, "approvers", "camunda-admin", "camunda-admin", 3, 7, 14, null);
    }

    private static ApprovalPolicy decide(Map<String, Object> facts) {
        var fitting = ENGINE.evaluateDecisionTable(TABLE, facts);
        return ApprovalPolicy.of(
                fitting.isEmpty() ? null : fitting.getSingleResult().getEntryMap());
    }

    private static Map<String, Object> facts(double monthlyCost, int desktopsHeld, String... groups) {
        var facts = new HashMap<String, Object>();
        facts.put("offer", "standard");
        facts.put("monthlyCost", monthlyCost);
        facts.put("requesterGroups", List.of(groups));
        facts.put("desktopsHeld", desktopsHeld);
        facts.put("kind", "new-desktop");
        return facts;
    }

    private static Map<String, Object> change(String kind, double monthlyCost, double addedCost, String... groups) {
        var facts = facts(monthlyCost, 1, groups);
        facts.put("kind", kind);
        facts.put("addedCost", addedCost);
        return facts;
    }

    private static Arguments row(String who, Map<String, Object> facts, ApprovalPolicy policy) {
        return Arguments.of(who, facts, policy);
    }

    private static DmnDecision table() {
        try (var file = Files.newInputStream(Path.of("bpmn", "approval-policy.dmn"))) {
            return ENGINE.parseDecision("approval-policy", file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
