package org.workspacesportal.desktop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.WorkspaceSetup;
import org.workspacesportal.request.Said;

/**
 * A desktop as we know it; AWS may have gone on since.
 *
 * @param workspaceId {@code ws-…}
 * @param directoryId the directory of its user, {@code d-…}
 * @param owner whose it is: its user in the directory or, if that is somebody we know, their id
 * @param requestNumber the request it was made or taken over for; null if there is none
 * @param offer id of what was asked for, null without a request
 * @param offerName what was asked for, null without a request
 * @param monthlyCost what that costs per month as told to whoever asked, null without a request or where nobody knows
 * @param setup how it is set up; until it was looked at, as it was asked for
 * @param state its state as AWS spells it, also one this version does not know; null until it was looked at
 * @param lastUsedAt when its user was last seen connected; null if never or if nobody knows
 * @param useKnown whether AWS ever told about its use
 * @param registrationCode what a person types into the client to reach it, null until it is known
 * @param seenAt when AWS last told about it, null until it did
 * @param foundAt when it came into the inventory, about when it became ready if it was made here; null where nobody knows
 * @param managed whether the portal looks after it, as it was made here or adopted
 * @param doing what somebody had it do, while it is at it
 * @param overdue what it was to do last and did not do in time
 * @param missingSince since when AWS has not shown it, null while it does
 * @param error what AWS says is wrong with it
 */
public record Desktop(
        String workspaceId,
        String directoryId,
        String owner,
        @Nullable String requestNumber,
        @Nullable String offer,
        @Nullable String offerName,
        @Nullable BigDecimal monthlyCost,
        WorkspaceSetup setup,
        @Nullable String state,
        @Nullable Instant lastUsedAt,
        boolean useKnown,
        @Nullable String registrationCode,
        @Nullable Instant seenAt,
        @Nullable Instant foundAt,
        boolean managed,
        @Nullable Doing doing,
        @Nullable Doing overdue,
        @Nullable Instant missingSince,
        @Nullable String error) {

    /** What its state means for its owner. */
    public Condition condition() {
        return Condition.of(state);
    }

    /** What there are words for: what AWS is at while it is, and what its state means otherwise. */
    public String standing() {
        return condition() == Condition.CHANGING
                ? String.valueOf(state)
                : condition().name();
    }

    /** Whether one can work on it, or can in a moment. */
    public boolean canBeReached() {
        // Disks grow while people go on working.
        return condition() == Condition.USABLE || condition() == Condition.STOPPED || "UPDATING".equals(state);
    }

    /** How it runs, as AWS spells it; null where nobody knows. */
    public @Nullable String runningMode() {
        return setup.runningMode();
    }

    /** What it is called among people: what was asked for or, without a request, its id. */
    public String name() {
        return offerName == null ? workspaceId : offerName;
    }

    /** Whether a person has it, upper and lower case alike. */
    public boolean belongsTo(String person) {
        return owner.equalsIgnoreCase(person);
    }

    /** Whether AWS, which gives each person one desktop per directory, will give no other one there because of it. */
    public boolean keepsFromAnotherIn(String directory) {
        return directoryId.equals(directory) && condition() != Condition.ENDING;
    }

    /** What keeps it from doing something, and what would help; empty where it can. */
    public Optional<Said> obstacleTo(Doing what) {
        return what.obstacle(state, setup);
    }

    /** Whether the portal made it, or took it over for a request. */
    public boolean isMadeHere() {
        return requestNumber != null;
    }

    /** Whether it is known that its user has never connected. */
    public boolean isNeverUsed() {
        return useKnown && lastUsedAt == null;
    }
}
