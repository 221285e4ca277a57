package org.workspacesportal.reclaim;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a day, where an admin has armed it: makes an end of what nobody answered for, and asks those who have not been asked. */
@Component
@EnableConfigurationProperties(ReclaimSettings.class)
class ReclaimPass {

    private static final Logger LOG = LoggerFactory.getLogger(ReclaimPass.class);

    private final Armings armings;
    private final Passes passes;
    private final Questions questions;
    private final Candidates candidates;
    private final Reclaiming reclaiming;
    private final AskingPass asking;
    private final ReclaimSettings settings;

    ReclaimPass(
            Armings armings,
            Passes passes,
            Questions questions,
            Candidates candidates,
            Reclaiming reclaiming,
            AskingPass asking,
            ReclaimSettings settings) {
        this.armings = armings;
        this.passes = passes;
        this.questions = questions;
        this.candidates = candidates;
        this.reclaiming = reclaiming;
        this.asking = asking;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${portal.reclaim.look-every:PT1M}")
    void look() {
        if (!armings.isArmed()) {
            return;
        }
        questions.endUsed();
        questions.endOver();
        if (passes.take(settings.passEvery())) {
            var reclaimed = reclaim();
            // Each was looked at once more, and some may have been used.
            questions.endUsed();
            var asked = asking.ask();
            passes.did(asked, reclaimed);
            LOG.info("{} owners of unused desktops were asked, {} desktops were reclaimed", asked, reclaimed);
        }
    }

    private int reclaim() {
        var effort = new Effort(settings.cap());
        for (var question : candidates.silent(Effort.looks(settings.cap()))) {
            if (effort.isLeft()) {
                effort.attempt(question, () -> reclaiming.reclaim(question));
            }
        }
        return effort.done();
    }
}
