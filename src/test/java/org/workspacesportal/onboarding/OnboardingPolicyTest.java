package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspacesportal.identity.Groups;

/** What whoever edits the table may write, and where the rest leads. */
class OnboardingPolicyTest {

    @Test
    void aRowThatSaysAllIsFollowed() {
        var policy = OnboardingPolicy.of(row());

        assertThat(policy.approval()).isEqualTo(Approval.TOGETHER);
        assertThat(policy.approverGroup()).isEqualTo("approvers");
        assertThat(policy.reminderAfter()).isEqualTo(Duration.ofDays(3));
        assertThat(policy.expiresAfter()).isEqualTo(Duration.ofDays(14));
        assertThat(policy.problem()).isNull();
    }

    @Test
    void whereEachIsDecidedAboutNothingElseMatters() {
        assertThat(OnboardingPolicy.of(Map.of("approval", "each")).approval()).isEqualTo(Approval.EACH);
    }

    @Test
    void withoutAReminderNobodyIsReminded() {
        var row = row();
        row.remove("daysToReminder");
        var policy = OnboardingPolicy.of(row);

        assertThat(policy.problem()).isNull();
        assertThat(policy.reminderAfter()).isGreaterThan(policy.expiresAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "approverGroup", "daysToExpiry"})
    void whatIsLeftOpenLeadsToTheAdmins(String output) {
        for (var nothing : new Object[] {"", " ", 0, -1, 4000, "soon"}) {
            var row = row();
            row.put(output, nothing);
            if (!(output.equals("approverGroup") && nothing.equals("soon"))) {
                leadsToAdmins(OnboardingPolicy.of(row));
            }
        }
        var without = row();
        without.remove(output);
        leadsToAdmins(OnboardingPolicy.of(without));
    }

    @Test
    void whereNoRowFitsTheAdminsDecide() {
        leadsToAdmins(OnboardingPolicy.of(null));
    }

    private static void leadsToAdmins(OnboardingPolicy policy) {
        assertThat(policy.approval()).isEqualTo(Approval.TOGETHER);
        assertThat(policy.approverGroup()).isEqualTo(Groups.ADMINS);
        assertThat(policy.problem()).isNotBlank();
    }

    private static Map<String, Object> row() {
        return new HashMap<>(
                Map.of("approval", "together", "approverGroup", "approvers", "daysToReminder", 3, "daysToExpiry", 14));
    }
}
