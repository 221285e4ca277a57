package org.workspacesportal.onboarding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.RunningMode;

/**
 * What the desktops of an onboarding are expected to cost.
 *
 * @param parts what there is of each kind
 * @param total a month of all of those whose cost somebody knows
 * @param unknown of how many nobody knows it
 */
record Estimate(List<Part> parts, BigDecimal total, int unknown) {

    /**
     * Desktops of one kind.
     *
     * @param offerName what they are called
     * @param runningMode how they run
     * @param desktops how many
     * @param monthlyCost what a month of all of them is expected to cost, null where nobody knows
     */
    record Part(
            String offerName,
            RunningMode runningMode,
            int desktops,
            @Nullable BigDecimal monthlyCost) {}

    static Estimate of(List<Part> parts) {
        var total = BigDecimal.ZERO;
        var unknown = 0;
        for (var part : parts) {
            if (part.monthlyCost() == null) {
                unknown += part.desktops();
            } else {
                total = total.add(part.monthlyCost());
            }
        }
        return new Estimate(parts, total, unknown);
    }

    /** The offers that nobody knows any more. */
    List<String> unknownOffers() {
        return parts.stream()
                .filter(part -> part.monthlyCost() == null)
                .map(Part::offerName)
                .distinct()
                .toList();
    }

    /** A month of all of them, null where of some nobody knows it. */
    @Nullable
    BigDecimal knownTotal() {
        return unknown > 0 ? null : total;
    }
}
