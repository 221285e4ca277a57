package org.workspacesportal.onboarding;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;

/**
 * A sheet by which somebody asks for desktops for many, and what became of it; this record, not the process, is the truth.
 *
 * @param number {@code ON-<year>-<6 digits>}, the business key of its process
 * @param requester id of the person whose it is
 * @param channel the way by which it came
 * @param fileName what the sheet was called
 * @param state where it stands
 * @param desktops how many desktops it wants
 * @param createdAt when the sheet was sent
 * @param submittedAt when it was submitted, null of a draft
 * @param monthlyCost what a month of all of them was expected to cost when it was submitted, null where nobody knew
 * @param policy what the policy said, null until it was asked
 * @param answerBy when it expires, null where nobody is asked about all of it
 * @param verdict what was decided about all of it, null until then
 * @param endedAt when it ended, null until then
 */
record Onboarding(
        String number,
        String requester,
        Channel channel,
        String fileName,
        OnboardingState state,
        int desktops,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal monthlyCost,
        @Nullable OnboardingPolicy policy,
        @Nullable Instant answerBy,
        @Nullable Verdict verdict,
        @Nullable Instant endedAt) {

    boolean isOf(String person) {
        return requester.equalsIgnoreCase(person);
    }

    /** In whose name, and by which way, its desktops are asked for. */
    Actor asker() {
        return new Actor(requester, channel);
    }

    /** Id of the group that decides about all of it together, null where none does. */
    @Nullable
    String approverGroup() {
        return policy == null || policy.approval() == Approval.EACH ? null : policy.approverGroup();
    }

    boolean waitsForSomebody() {
        return state == OnboardingState.WAITING_FOR_APPROVAL;
    }
}
