package org.workspacesportal.onboarding;

import org.workspacesportal.request.NotThere;
import org.workspacesportal.request.Said;

/** There is no onboarding of that number, or none the person may see. */
class OnboardingNotFound extends NotThere {

    OnboardingNotFound(String number) {
        super(Said.of("no-such-onboarding", number));
    }
}
