package org.workspacesportal.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.Origin;

/** Reads rows of the table of onboardings. */
final class OnboardingTable {

    private OnboardingTable() {}

    static Onboarding onboarding(ResultSet row, int index) throws SQLException {
        return new Onboarding(
                row.getString("number"),
                row.getString("requester"),
                Channel.valueOf(row.getString("channel")),
                row.getString("file_name"),
                OnboardingState.valueOf(row.getString("state")),
                row.getInt("desktops"),
                row.getTimestamp("created_at").toInstant(),
                time(row, "submitted_at"),
                row.getBigDecimal("monthly_cost"),
                policy(row),
                time(row, "answer_by"),
                verdict(row),
                time(row, "ended_at"));
    }

    private static @Nullable OnboardingPolicy policy(ResultSet row) throws SQLException {
        var approval = row.getString("approval");
        return approval == null
                ? null
                : new OnboardingPolicy(
                        Approval.valueOf(approval),
                        row.getString("approver_group"),
                        row.getObject("days_to_reminder", Integer.class),
                        row.getInt("days_to_expiry"),
                        row.getString("policy_problem"));
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        var at = time(row, "decided_at");
        return at == null
                ? null
                : new Verdict(
                        row.getBoolean("approved"),
                        new Actor(
                                row.getString("decided_by"),
                                row.getString("decided_for"),
                                Channel.valueOf(row.getString("decided_channel")),
                                new Origin(row.getString("decided_from"), null, null)),
                        at,
                        row.getString("decision_comment"));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
