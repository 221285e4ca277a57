package org.workspacesportal.onboarding;

import java.security.Principal;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;

/** The onboardings a person may see: their own, those they may decide or have decided about, and all of them for an admin. */
@Component
class VisibleOnboardings {

    private final Onboardings onboardings;
    private final OnboardingApprovers approvers;
    private final People people;

    VisibleOnboardings(Onboardings onboardings, OnboardingApprovers approvers, People people) {
        this.onboardings = onboardings;
        this.approvers = approvers;
        this.people = people;
    }

    /**
     * An onboarding by its number.
     *
     * @throws OnboardingNotFound also when the person may not see it: whether it exists is not theirs to know
     */
    Onboarding get(String number, Principal viewer) {
        var onboarding = onboardings.get(number);
        if (!maySee(onboarding, viewer.getName())) {
            throw new OnboardingNotFound(number);
        }
        return onboarding;
    }

    private boolean maySee(Onboarding onboarding, String viewer) {
        var verdict = onboarding.verdict();
        return onboarding.isOf(viewer)
                || (verdict != null && verdict.decider().userId().equals(viewer))
                || people.isMember(viewer, Groups.ADMINS)
                || approvers.mandate(viewer, onboarding).isPresent();
    }
}
