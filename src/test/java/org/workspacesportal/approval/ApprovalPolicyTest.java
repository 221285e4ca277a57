package org.workspacesportal.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalPolicyTest {

    @Test
    void aRowSaysWhoApprovesAndHowLongTheyHave() {
        assertThat(ApprovalPolicy.of(row()))
                .isEqualTo(new ApprovalPolicy(true, "approvers", Duration.ofDays(3), Duration.ofDays(14)));
    }

    @Test
    void anAutomaticApprovalNeedsNothingElse() {
        assertThat(ApprovalPolicy.of(Map.of("route", "auto")).needed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approverGroup", "daysToReminder", "daysToExpiry"})
    void aRowThatLeavesSomethingOpenGoesToTheAdmins(String open) {
        var row = row();
        row.remove(open);

        assertThat(ApprovalPolicy.of(row)).isEqualTo(ApprovalPolicy.of(null));
        assertThat(ApprovalPolicy.of(row).approverGroup()).isEqualTo("camunda-admin");
    }

    private static Map<String, Object> row() {
        return new HashMap<>(
                Map.of("route", "one", "approverGroup", "approvers", "daysToReminder", 3, "daysToExpiry", 14));
    }
}
