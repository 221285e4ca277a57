package org.workspacesportal.onboarding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An onboarding as the API shows it.
 *
 * @param number {@code ON-<year>-<6 digits>}
 * @param state where it stands
 * @param requester id of the person whose it is
 * @param fileName what the sheet was called
 * @param desktops how many desktops it wants
 * @param waiting how many of them have not been asked for
 * @param asked how many have become requests
 * @param refused how many could not be asked for
 * @param monthlyCost what a month of all those is expected to cost whose cost somebody knows
 * @param unknownCosts of how many nobody knows it
 * @param currency ISO code of its currency
 * @param approval how they are approved, absent until it is submitted
 * @param answerBy when it expires, absent where nobody is asked about all of it
 * @param approved what was decided about all of it, absent until then
 * @param decidedBy id of the person who decided
 * @param comment what that person wrote
 * @param createdAt when the sheet was sent
 * @param submittedAt when it was submitted, absent of a draft
 * @param endedAt when it ended, absent until then
 */
record OnboardingView(
        String number,
        OnboardingState state,
        String requester,
        String fileName,
        int desktops,
        int waiting,
        int asked,
        int refused,
        BigDecimal monthlyCost,
        int unknownCosts,
        String currency,
        @Nullable Approval approval,
        @Nullable Instant answerBy,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable String comment,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant endedAt) {

    static OnboardingView of(Onboarding onboarding, Map<RowState, Integer> counts, Estimate estimate, String currency) {
        var policy = onboarding.policy();
        var verdict = onboarding.verdict();
        return new OnboardingView(
                onboarding.number(),
                onboarding.state(),
                onboarding.requester(),
                onboarding.fileName(),
                onboarding.desktops(),
                counts.getOrDefault(RowState.WAITING, 0),
                counts.getOrDefault(RowState.ASKED, 0),
                counts.getOrDefault(RowState.REFUSED, 0),
                estimate.total(),
                estimate.unknown(),
                currency,
                policy == null ? null : policy.approval(),
                onboarding.answerBy(),
                verdict == null ? null : verdict.approved(),
                verdict == null ? null : verdict.decider().userId(),
                verdict == null ? null : verdict.comment(),
                onboarding.createdAt(),
                onboarding.submittedAt(),
                onboarding.endedAt());
    }
}
