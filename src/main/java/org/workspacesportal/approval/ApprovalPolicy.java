package org.workspacesportal.approval;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.identity.Groups;

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

    /** Where no row of the table fits, a request goes to the admins and not to nowhere. */
    private static final ApprovalPolicy NO_ROW_FITS =
            new ApprovalPolicy(true, Groups.ADMINS, Duration.ofDays(3), Duration.ofDays(14));

    /** Reads the row of the table {@code approval-policy} that fits, if one does; a row that leaves something open counts as none. */
    static ApprovalPolicy of(@Nullable Map<String, Object> row) {
        if (row == null) {
            return NO_ROW_FITS;
        }
        if (AUTO.equals(row.get("route"))) {
            return new ApprovalPolicy(false, Groups.ADMINS, Duration.ZERO, Duration.ZERO);
        }
        return row.get("approverGroup") instanceof String group
                        && row.get("daysToReminder") instanceof Number reminder
                        && row.get("daysToExpiry") instanceof Number expiry
                ? new ApprovalPolicy(true, group, days(reminder), days(expiry))
                : NO_ROW_FITS;
    }

    private static Duration days(Number days) {
        return Duration.ofDays(days.longValue());
    }
}
