package org.workspacesportal.policy;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.identity.Groups;

/**
 * What the decision table {@code approval-policy} says about a request; its outputs have the names of these components.
 *
 * @param route whether somebody has to approve, and how many
 * @param asksManager whether the requester's manager approves at level 1, and the group only where there is none
 * @param approverGroup id of the group that may decide at level 1
 * @param secondApproverGroup id of the group that may decide at level 2
 * @param escalationGroup id of the group that may decide, too, when nobody has in time
 * @param daysToReminder when those asked are reminded
 * @param daysToEscalation when the escalation group is asked
 * @param daysToExpiry when the request expires
 * @param problem why the table could not be followed, null if it can
 */
public record ApprovalPolicy(
        Route route,
        boolean asksManager,
        String approverGroup,
        @Nullable String secondApproverGroup,
        @Nullable String escalationGroup,
        int daysToReminder,
        @Nullable Integer daysToEscalation,
        int daysToExpiry,
        @Nullable String problem) {

    /** How many have to approve. */
    public enum Route {
        AUTO,
        ONE,
        TWO
    }

    /** Where the table leads nowhere, a request goes to the admins. */
    public static ApprovalPolicy toAdmins(String problem) {
        return new ApprovalPolicy(Route.ONE, false, Groups.ADMINS, null, null, 3, null, 14, problem);
    }

    /** Reads the row of the table that fits, if one does; a row that leaves something open is one that leads nowhere. */
    static ApprovalPolicy of(@Nullable Map<String, Object> row) {
        return row == null ? toAdmins("No row of the approval policy fits this request.") : new PolicyRow(row).read();
    }

    public boolean needsApproval() {
        return route != Route.AUTO;
    }

    public boolean needsSecondAt(int level) {
        return route == Route.TWO && level == 1;
    }

    public String groupAt(int level) {
        return level > 1 && secondApproverGroup != null ? secondApproverGroup : approverGroup;
    }

    public Duration reminderAfter() {
        return Duration.ofDays(daysToReminder);
    }

    /** A timer has to have a time: where nothing escalates, one at which the request has long expired. */
    public Duration escalatesAfter() {
        return daysToEscalation == null || escalationGroup == null
                ? expiresAfter().plusDays(1)
                : Duration.ofDays(daysToEscalation);
    }

    public Duration expiresAfter() {
        return Duration.ofDays(daysToExpiry);
    }

    /** The same, but that the admins decide at all levels. */
    public ApprovalPolicy ledToAdmins(String problem) {
        return new ApprovalPolicy(
                route,
                false,
                Groups.ADMINS,
                route == Route.TWO ? Groups.ADMINS : null,
                Groups.ADMINS,
                daysToReminder,
                daysToEscalation,
                daysToExpiry,
                problem);
    }

    /** The same, but that the admins decide at this level. */
    public ApprovalPolicy ledToAdmins(int level, String problem) {
        return new ApprovalPolicy(
                route,
                asksManager && level > 1,
                level == 1 ? Groups.ADMINS : approverGroup,
                level > 1 && route == Route.TWO ? Groups.ADMINS : secondApproverGroup,
                escalationGroup,
                daysToReminder,
                daysToEscalation,
                daysToExpiry,
                problem);
    }
}
