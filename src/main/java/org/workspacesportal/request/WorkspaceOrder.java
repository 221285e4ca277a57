package org.workspacesportal.request;

import java.math.BigDecimal;

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
        BigDecimal monthlyCost) {}
