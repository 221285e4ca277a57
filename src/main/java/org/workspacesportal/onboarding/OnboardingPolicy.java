package org.workspacesportal.onboarding;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.identity.Groups;

/**
 * What the decision table {@code onboarding-policy} says about an onboarding; its outputs have the names of these components.
 *
 * @param approval how the desktops are approved
 * @param approverGroup id of the group that decides about all of them together
 * @param daysToReminder when those asked are reminded, null where they are not
 * @param daysToExpiry when the onboarding expires
 * @param problem why the table could not be followed, null if it can
 */
record OnboardingPolicy(
        Approval approval,
        String approverGroup,
        @Nullable Integer daysToReminder,
        int daysToExpiry,
        @Nullable String problem) {

    private static final int LONGEST = 3650;

    /** Where the table leads nowhere, an onboarding goes to the admins. */
    static OnboardingPolicy toAdmins(String problem) {
        return new OnboardingPolicy(Approval.TOGETHER, Groups.ADMINS, 3, 14, problem);
    }

    /** Reads the row of the table that fits, if one does; a row that leaves something open is one that leads nowhere. */
    static OnboardingPolicy of(@Nullable Map<String, Object> row) {
        if (row == null) {
            return toAdmins("No row of the onboarding policy fits this onboarding.");
        }
        if ("each".equals(row.get("approval"))) {
            return new OnboardingPolicy(Approval.EACH, "", null, 0, null);
        }
        var expiry = days(row, "daysToExpiry");
        return "together".equals(row.get("approval"))
                        && row.get("approverGroup") instanceof String group
                        && !group.isBlank()
                        && expiry.isPresent()
                ? new OnboardingPolicy(
                        Approval.TOGETHER,
                        group.strip(),
                        days(row, "daysToReminder").orElse(null),
                        expiry.get(),
                        null)
                : toAdmins("The row of the onboarding policy that fits this onboarding leaves something open.");
    }

    /** The same, but that the admins decide. */
    OnboardingPolicy ledToAdmins(String problem) {
        return new OnboardingPolicy(Approval.TOGETHER, Groups.ADMINS, daysToReminder, daysToExpiry, problem);
    }

    /** A timer has to have a time: where nobody is reminded, one at which the onboarding has long expired. */
    Duration reminderAfter() {
        return daysToReminder == null ? expiresAfter().plusDays(1) : Duration.ofDays(daysToReminder);
    }

    Duration expiresAfter() {
        return Duration.ofDays(daysToExpiry);
    }

    private static Optional<Integer> days(Map<String, Object> row, String output) {
        return Optional.ofNullable(row.get(output))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).intValue())
                .filter(days -> days >= 1 && days <= LONGEST);
    }
}
