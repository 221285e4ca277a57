package org.workspacesportal.decision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.approval.Freeze;
import org.workspacesportal.maillink.LinkSettings;
import org.workspacesportal.maillink.MailLinks;
import org.workspacesportal.process.AfterDecision;
import org.workspacesportal.process.Collisions;
import org.workspacesportal.request.RequestMovedOn;

/** Stops a link behind which both buttons are pressed within seconds: a program that checks mails does that. */
@Component
class BothButtons {

    private static final Logger LOG = LoggerFactory.getLogger(BothButtons.class);

    private final MailLinks links;
    private final LinkSignals signals;
    private final LinkSettings settings;
    private final AfterDecision afterDecision;
    private final Freeze freeze;

    BothButtons(
            MailLinks links, LinkSignals signals, LinkSettings settings, AfterDecision afterDecision, Freeze freeze) {
        this.links = links;
        this.signals = signals;
        this.settings = settings;
        this.afterDecision = afterDecision;
        this.freeze = freeze;
    }

    /** Freezes the request if the opposite has just been decided by the same link; who has signed in is a person and may change their mind. */
    boolean froze(String token, LinkVisit visit) {
        if (settings.asksForLogin(visit.request().order().knownCost())
                || links.find(token).filter(signals::isBothButtons).isEmpty()) {
            return false;
        }
        try {
            afterDecision.goOn(visit.request().number());
            Collisions.retry(() -> freeze.bothButtonsPressed(visit.request().number()));
            return true;
        } catch (RequestMovedOn tooLate) {
            LOG.warn(
                    "{}: both buttons behind a link were pressed, and it is too late to stop",
                    visit.request().number());
            return false;
        }
    }
}
