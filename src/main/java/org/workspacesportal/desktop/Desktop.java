package org.workspacesportal.desktop;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A desktop as we know it; AWS may have gone on since.
 *
 * @param workspaceId {@code ws-…}
 * @param directoryId the directory of its user, {@code d-…}
 * @param requestNumber the request it was made or taken over for; null if there is none
 * @param offerName what was asked for, null without a request
 * @param monthlyCost what that costs per month as told to whoever asked, null without a request
 * @param runningMode how it runs, as AWS spells it; until it was looked at, as it was asked for
 * @param state its state as AWS spells it, also one this version does not know; null until it was looked at
 * @param lastUsedAt when its user was last seen connected; null if never or if nobody knows
 * @param useKnown whether AWS ever told about its use
 * @param registrationCode what a person types into the client to reach it, null until it is known
 * @param seenAt when AWS last told about it, null until it did
 */
public record Desktop(
        String workspaceId,
        String directoryId,
        @Nullable String requestNumber,
        @Nullable String offerName,
        @Nullable BigDecimal monthlyCost,
        @Nullable String runningMode,
        @Nullable String state,
        @Nullable Instant lastUsedAt,
        boolean useKnown,
        @Nullable String registrationCode,
        @Nullable Instant seenAt) {

    /** What its state means for its owner. */
    public Condition condition() {
        return Condition.of(state);
    }

    /** Whether AWS, which gives each person one desktop per directory, will give no other one there because of it. */
    public boolean keepsFromAnotherIn(String directory) {
        return directoryId.equals(directory) && condition() != Condition.ENDING;
    }

    /** Whether it is known that its user has never connected. */
    public boolean isNeverUsed() {
        return useKnown && lastUsedAt == null;
    }
}
