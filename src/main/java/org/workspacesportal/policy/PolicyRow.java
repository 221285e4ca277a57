package org.workspacesportal.policy;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.policy.ApprovalPolicy.Route;

/** One row of the decision table, as whoever edits the table wrote it. */
final class PolicyRow {

    private static final int LONGEST = 3650;

    private final Map<String, Object> row;

    PolicyRow(Map<String, Object> row) {
        this.row = row;
    }

    /** Reads the row; a row that cannot be followed leads to the admins and says why. */
    ApprovalPolicy read() {
        return switch (String.valueOf(row.get("route"))) {
            case "auto" -> new ApprovalPolicy(Route.AUTO, false, "", null, null, 0, null, 0, null);
            case "one" -> withApprovers(Route.ONE);
            case "two" -> text("secondApproverGroup") == null ? open("secondApproverGroup") : withApprovers(Route.TWO);
            default -> open("route");
        };
    }

    private ApprovalPolicy withApprovers(Route route) {
        var group = text("approverGroup");
        var reminder = days("daysToReminder");
        var expiry = days("daysToExpiry");
        if (group == null) {
            return open("approverGroup");
        }
        if (reminder == null) {
            return open("daysToReminder");
        }
        if (expiry == null) {
            return open("daysToExpiry");
        }
        return new ApprovalPolicy(
                route,
                Boolean.TRUE.equals(row.get("asksManager")),
                group,
                route == Route.TWO ? text("secondApproverGroup") : null,
                text("escalationGroup"),
                reminder,
                days("daysToEscalation"),
                expiry,
                null);
    }

    private static ApprovalPolicy open(String output) {
        return ApprovalPolicy.toAdmins(
                "The row of the approval policy that fits this request says nothing of use for " + output + ".");
    }

    private @Nullable String text(String output) {
        return row.get(output) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private @Nullable Integer days(String output) {
        return Optional.ofNullable(row.get(output))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).intValue())
                .filter(days -> days >= 1 && days <= LONGEST)
                .orElse(null);
    }
}
