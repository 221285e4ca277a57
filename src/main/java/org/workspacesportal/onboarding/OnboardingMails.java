package org.workspacesportal.onboarding;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.mail.Mails;
import org.workspacesportal.onboarding.OnboardingApprovers.Approver;

/** What is written about an onboarding: to those who are asked, and to whoever asked. */
@Component
class OnboardingMails {

    private final Onboardings onboardings;
    private final OnboardingRows rows;
    private final OnboardingApprovers approvers;
    private final Catalog catalog;
    private final People people;
    private final Mails mails;

    OnboardingMails(
            Onboardings onboardings,
            OnboardingRows rows,
            OnboardingApprovers approvers,
            Catalog catalog,
            People people,
            Mails mails) {
        this.onboardings = onboardings;
        this.rows = rows;
        this.approvers = approvers;
        this.catalog = catalog;
        this.people = people;
        this.mails = mails;
    }

    /** Asks the approver at a position, once. */
    void ask(String number, int position) {
        if (approvers.isToBeAsked(number, position)) {
            toApprover(MailKind.ONBOARDING_APPROVAL_REQUEST, number, position);
            approvers.asked(number, position);
        }
    }

    /** Reminds the approver at a position. */
    void remind(String number, int position) {
        toApprover(MailKind.ONBOARDING_APPROVAL_REMINDER, number, position);
    }

    /** Tells whoever asked what has become of it. */
    void tell(MailKind kind, String number) {
        var onboarding = onboardings.get(number);
        var facts = facts(onboarding);
        var verdict = onboarding.verdict();
        if (verdict != null) {
            facts.put("decider", people.get(verdict.decider().userId()).name());
            facts.put("comment", Objects.requireNonNullElse(verdict.comment(), ""));
        }
        var counts = rows.counts(number);
        facts.put("asked", counts.getOrDefault(RowState.ASKED, 0));
        facts.put("refused", counts.getOrDefault(RowState.REFUSED, 0));
        mails.send(kind, people.get(onboarding.requester()), facts);
    }

    /** Whoever may not decide any more, or about something that no longer waits, is not written to. */
    private void toApprover(MailKind kind, String number, int position) {
        var onboarding = onboardings.get(number);
        approvers
                .at(number, position)
                .filter(approver -> onboarding.waitsForSomebody())
                .filter(approver ->
                        approvers.mandate(approver.person(), onboarding).isPresent())
                .ifPresent(approver -> mails.send(kind, people.get(approver.person()), facts(onboarding, approver)));
    }

    private Map<String, @Nullable Object> facts(Onboarding onboarding, Approver approver) {
        var facts = facts(onboarding);
        facts.put(
                "onBehalfOf",
                approver.onBehalfOf() == null
                        ? ""
                        : people.get(approver.onBehalfOf()).name());
        var policy = onboarding.policy();
        facts.put("problem", policy == null ? "" : Objects.requireNonNullElse(policy.problem(), ""));
        return facts;
    }

    private Map<String, @Nullable Object> facts(Onboarding onboarding) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("number", onboarding.number());
        facts.put("fileName", onboarding.fileName());
        facts.put("asker", people.get(onboarding.requester()).name());
        facts.put("desktops", onboarding.desktops());
        facts.put("cost", onboarding.monthlyCost());
        facts.put("currency", catalog.currency());
        return facts;
    }
}
