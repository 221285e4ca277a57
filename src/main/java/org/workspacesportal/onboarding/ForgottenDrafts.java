package org.workspacesportal.onboarding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the drafts nobody submits; of several nodes each may do so. */
@Component
@EnableConfigurationProperties(OnboardingSettings.class)
class ForgottenDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenDrafts.class);

    private final Onboardings onboardings;
    private final OnboardingSettings settings;

    ForgottenDrafts(Onboardings onboardings, OnboardingSettings settings) {
        this.onboardings = onboardings;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${portal.onboarding.look-every:PT10M}")
    void look() {
        var discarded = onboardings.discardOlderThan(settings.keepDrafts());
        if (discarded > 0) {
            LOG.info("{} drafts of onboardings were discarded that nobody has submitted", discarded);
        }
    }
}
