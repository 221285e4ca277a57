package org.workspacesportal.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.policy.ApprovalPolicy.Route;
import org.workspacesportal.request.WorkspaceRequest;

/** What the policy said about each request when it was asked; later changes of the table don't touch it. */
@Component
@Transactional
public class AppliedPolicies {

    private final JdbcClient jdbc;

    AppliedPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(String number, ApprovalPolicy policy) {
        jdbc.sql("DELETE FROM applied_policy WHERE request_number = ?")
                .param(number)
                .update();
        jdbc.sql("""
                        INSERT INTO applied_policy
                            (request_number, route, asks_manager, approver_group, second_approver_group, escalation_group,
                             days_to_reminder, days_to_escalation, days_to_expiry, problem)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        policy.route().name(),
                        policy.asksManager(),
                        policy.approverGroup(),
                        policy.secondApproverGroup(),
                        policy.escalationGroup(),
                        policy.daysToReminder(),
                        policy.daysToEscalation(),
                        policy.daysToExpiry(),
                        policy.problem())
                .update();
    }

    /** The policy of a request; none has been kept where the table could not even be read. */
    @Transactional(readOnly = true)
    public ApprovalPolicy of(String number) {
        return jdbc.sql("SELECT * FROM applied_policy WHERE request_number = ?")
                .param(number)
                .query(AppliedPolicies::policy)
                .optional()
                .orElseGet(() -> ApprovalPolicy.toAdmins("The approval policy could not be read."));
    }

    /** Why the admins decide about a request, or may now, where that is not what the policy wants. */
    @Transactional(readOnly = true)
    public Optional<String> problemOf(WorkspaceRequest request) {
        return Optional.ofNullable(request.asked())
                .filter(asked -> Groups.ADMINS.equals(asked.group()) || Groups.ADMINS.equals(asked.escalatedTo()))
                .map(asked -> of(request.number()).problem());
    }

    private static ApprovalPolicy policy(ResultSet row, int index) throws SQLException {
        return new ApprovalPolicy(
                Route.valueOf(row.getString("route")),
                row.getBoolean("asks_manager"),
                row.getString("approver_group"),
                row.getString("second_approver_group"),
                row.getString("escalation_group"),
                row.getInt("days_to_reminder"),
                row.getObject("days_to_escalation", Integer.class),
                row.getInt("days_to_expiry"),
                row.getString("problem"));
    }
}
