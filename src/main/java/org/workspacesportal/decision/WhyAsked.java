package org.workspacesportal.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.deputy.Mandate;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.identity.People;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.WorkspaceRequest;

/** Tells somebody who decides by which right that is, whose right it is, and how many have to approve. */
@Component
class WhyAsked {

    /**
     * Why somebody is asked.
     *
     * @param right the right by which they decide
     * @param group id of the group whose right it is, null where it is a manager's
     * @param insteadOf name of the person they stand in for, null for their own right
     * @param approval which approval theirs would be
     */
    record Why(
            Right right, @Nullable String group, @Nullable String insteadOf, Approval approval) {

        /** Key of the sentence that says so. */
        public String key() {
            return "decide.why." + right + (insteadOf == null ? "" : ".for");
        }
    }

    /** What somebody decides by. */
    enum Right {
        MANAGER,
        GROUP,
        ESCALATION
    }

    /** Which of the approvals that are needed. */
    enum Approval {
        ONLY,
        FIRST_OF_TWO,
        SECOND_OF_TWO
    }

    private final Mandates mandates;
    private final AppliedPolicies policies;
    private final People people;

    WhyAsked(Mandates mandates, AppliedPolicies policies, People people) {
        this.mandates = mandates;
        this.policies = policies;
        this.people = people;
    }

    /** Empty for whoever may not decide. */
    Optional<Why> of(WorkspaceRequest request, String approver) {
        var asked = request.asked();
        return asked == null
                ? Optional.empty()
                : mandates.of(approver, request).map(mandate -> why(request, asked, mandate));
    }

    private Why why(WorkspaceRequest request, Asked asked, Mandate mandate) {
        var right = right(asked, mandate);
        return new Why(
                right,
                switch (right) {
                    case MANAGER -> null;
                    case GROUP -> asked.group();
                    case ESCALATION -> asked.escalatedTo();
                },
                mandate.own() ? null : people.get(mandate.holder()).name(),
                approval(request, asked));
    }

    private static Right right(Asked asked, Mandate mandate) {
        if (asked.group() != null && mandate.groups().contains(asked.group())) {
            return Right.GROUP;
        }
        return mandate.holder().equals(asked.person()) ? Right.MANAGER : Right.ESCALATION;
    }

    private Approval approval(WorkspaceRequest request, Asked asked) {
        if (asked.level() > 1) {
            return Approval.SECOND_OF_TWO;
        }
        return policies.of(request.number()).needsSecondAt(asked.level()) ? Approval.FIRST_OF_TWO : Approval.ONLY;
    }
}
