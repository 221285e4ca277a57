package org.workspacesportal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.policy.ApprovalPolicy.Route;

class ApprovalPolicyTest {

    @Test
    void aRowSaysWhoApprovesAndHowLongTheyHave() {
        assertThat(ApprovalPolicy.of(row("two")))
                .isEqualTo(new ApprovalPolicy(Route.TWO, true, "approvers", "board", "camunda-admin", 3, 7, 14, null));
    }

    @Test
    void anAutomaticApprovalNeedsNothingElse() {
        assertThat(ApprovalPolicy.of(Map.of("route", "auto")).needsApproval()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "route, manual",
        "route,",
        "approverGroup,",
        "approverGroup, ' '",
        "secondApproverGroup,",
        "daysToReminder,",
        "daysToExpiry,",
        "daysToExpiry, 0",
        "daysToExpiry, -1",
        "daysToExpiry, 5000"
    })
    void aRowThatLeavesSomethingOpenGoesToTheAdminsAndSaysWhy(String output, String value) {
        var row = row("two");
        row.put(output, output.startsWith("days") && value != null ? Integer.valueOf(value) : value);

        var policy = ApprovalPolicy.of(row);

        assertThat(policy.approverGroup()).isEqualTo("camunda-admin");
        assertThat(policy.needsApproval()).isTrue();
        assertThat(policy.problem()).contains(output);
    }

    @Test
    void whereNoRowFitsTheAdminsDecide() {
        var policy = ApprovalPolicy.of(null);

        assertThat(policy.approverGroup()).isEqualTo("camunda-admin");
        assertThat(policy.problem()).contains("No row");
    }

    @Test
    void whatDoesNotEscalateExpiresFirst() {
        var row = row("one");
        row.remove("escalationGroup");

        var policy = ApprovalPolicy.of(row);

        assertThat(policy.escalatesAfter()).isGreaterThan(policy.expiresAfter());
        assertThat(ApprovalPolicy.of(row("one")).escalatesAfter()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void twoLevelsHaveTwoGroups() {
        var policy = ApprovalPolicy.of(row("two"));

        assertThat(policy.needsSecondAt(1)).isTrue();
        assertThat(policy.needsSecondAt(2)).isFalse();
        assertThat(policy.groupAt(1)).isEqualTo("approvers");
        assertThat(policy.groupAt(2)).isEqualTo("board");
    }

    private static Map<String, Object> row(String route) {
        var row = new HashMap<String, Object>();
        row.put("route", route);
        row.put("asksManager", true);
        row.put("approverGroup", "approvers");
        row.put("secondApproverGroup", "board");
        row.put("escalationGroup", "camunda-admin");
        row.put("daysToReminder", 3);
        row.put("daysToEscalation", 7);
        row.put("daysToExpiry", 14);
        return row;
    }
}
