package org.workspacesportal.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be created if the request is approved, as the approver saw it; later changes of the catalogue don't touch it.
 *
 * @param offer id of the offer
 * @param offerName its name for people
 * @param directoryId AWS directory, {@code d-…}
 * @param bundleId AWS bundle, {@code wsb-…}
 * @param runningMode how it is to run
 * @param monthlyCost what a month is expected to cost, in the catalogue's currency
 */
public record WorkspaceOrder(
        String offer,
        String offerName,
        String directoryId,
        String bundleId,
        RunningMode runningMode,
        BigDecimal monthlyCost) {

    /** Stands for an offer where a desktop is like none of the catalogue; no offer can have this id. */
    public static final String NO_OFFER = "other";

    /** What a month is expected to cost; null where nobody knows, as the desktop is like no offer. */
    public @Nullable BigDecimal knownCost() {
        return offer.equals(NO_OFFER) ? null : monthlyCost;
    }
}
