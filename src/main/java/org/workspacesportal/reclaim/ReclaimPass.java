package org.workspacesportal.reclaim;

import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;

/** Once a day, where an admin has armed it: makes an end of what nobody answered for, and asks those who have not been asked. */
@Component
@EnableConfigurationProperties(ReclaimSettings.class)
class ReclaimPass {

    private static final Logger LOG = LoggerFactory.getLogger(ReclaimPass.class);

    /** After so many failures in a row AWS, or the database, is away, and tomorrow is another day. */
    private static final int ENOUGH = 3;

    private final Armings armings;
    private final Passes passes;
    private final Questions questions;
    private final Candidates candidates;
    private final Reclaiming reclaiming;
    private final Asking asking;
    private final KeepTags tags;
    private final People people;
    private final ReclaimSettings settings;

    ReclaimPass(
            Armings armings,
            Passes passes,
            Questions questions,
            Candidates candidates,
            Reclaiming reclaiming,
            Asking asking,
            KeepTags tags,
            People people,
            ReclaimSettings settings) {
        this.armings = armings;
        this.passes = passes;
        this.questions = questions;
        this.candidates = candidates;
        this.reclaiming = reclaiming;
        this.asking = asking;
        this.tags = tags;
        this.people = people;
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
            var reclaimed = untilTheCap(candidates.silent(), reclaiming::reclaim, settings.cap());
            var asked = untilTheCap(candidates.list(0, Integer.MAX_VALUE), this::ask, settings.cap());
            passes.did(asked, reclaimed);
            LOG.info("{} owners of unused desktops were asked, {} desktops were reclaimed", asked, reclaimed);
        }
    }

    private boolean ask(Candidate candidate) {
        // Whoever has left, or reads no mail, could not answer.
        if (people.find(candidate.owner()).filter(owner -> owner.mail() != null).isEmpty()) {
            return false;
        }
        if (tags.isOn(candidate.workspaceId())) {
            questions.tagged(candidate);
            return false;
        }
        return asking.ask(candidate);
    }

    private static <T> int untilTheCap(Iterable<T> all, Predicate<T> act, int cap) {
        var done = 0;
        var failed = 0;
        for (var one : all) {
            if (done == cap || failed == ENOUGH) {
                break;
            }
            try {
                if (act.test(one)) {
                    done++;
                }
                failed = 0;
            } catch (RuntimeException failure) {
                failed++;
                LOG.warn("Nothing could be done about {}, next try in the next pass: {}", one, failure.getMessage());
            }
        }
        return done;
    }
}
