package org.workspacesportal.advice;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of a desktop while it ran as it does now. Each day counts the same, however often somebody looked on it.
 *
 * @param workspaceId {@code ws-…}
 * @param owner whose it is
 * @param offer id of what was asked for, null without a request
 * @param offerName what it is called, null without a request
 * @param directoryId the directory of its user
 * @param bundleId what it was made of, null where nobody knows
 * @param runningMode how it runs, as AWS spells it
 * @param days on how many days it was seen
 * @param running in what share of the looks it ran
 * @param connected in what share of the looks its user was connected
 * @param used on what share of the days its user was connected at some time
 */
record Observed(
        String workspaceId,
        String owner,
        @Nullable String offer,
        @Nullable String offerName,
        String directoryId,
        @Nullable String bundleId,
        String runningMode,
        int days,
        double running,
        double connected,
        double used) {

    /** What it is called among people. */
    String name() {
        return offerName == null ? workspaceId : offerName;
    }
}
