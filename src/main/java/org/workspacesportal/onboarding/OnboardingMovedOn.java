package org.workspacesportal.onboarding;

import org.workspacesportal.request.MovedOn;
import org.workspacesportal.request.Said;

/** Somebody came too late: the onboarding had already been submitted, decided about, withdrawn or has expired. */
class OnboardingMovedOn extends MovedOn {

    OnboardingMovedOn(Onboarding onboarding) {
        super(Said.of("onboarding.moved-on." + onboarding.state(), onboarding.number()));
    }
}
