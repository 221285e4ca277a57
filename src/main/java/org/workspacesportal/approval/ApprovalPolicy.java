package org.workspacesportal.approval;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the decision table says about a request.
 *
 * @param needed whether somebody has to approve
 * @param approverGroup id of the group that may decide
 * @param reminderAfter when those asked are reminded
 * @param expiresAfter when the request expires
 */
record ApprovalPolicy(boolean needed, String approverGroup, Duration reminderAfter, Duration expiresAfter) {

    private static final String AUTO = "auto";

    /** Reads a row of the table {@code approval-policy}. */
    static ApprovalPolicy of(Map<String, Object> row) {
        return new ApprovalPolicy(
                !AUTO.equals(row.get("route")),
                String.valueOf(row.get("approverGroup")),
                days(row.get("daysToReminder")),
                days(row.get("daysToExpiry")));
    }

    private static Duration days(@Nullable Object days) {
        return Duration.ofDays(((Number) Objects.requireNonNull(days)).longValue());
    }
}
