package org.workspacesportal.undeliverable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.OutcomeUnknown;
import org.workspacesportal.aws.SuppressionList;
import org.workspacesportal.undeliverable.Reading.Step;

/** Reads SES's list of addresses through again and again, one page at a time, and notes which of our people are on it. */
@Component
@EnableConfigurationProperties(UndeliverableSettings.class)
class SuppressionReader {

    private static final Logger LOG = LoggerFactory.getLogger(SuppressionReader.class);

    private final Reading reading;
    private final SuppressionList list;
    private final UnreachablePeople unreachable;
    private final Consequences consequences;
    private final UndeliverableSettings settings;
    private volatile boolean toldThatItIsDenied;

    SuppressionReader(
            Reading reading,
            SuppressionList list,
            UnreachablePeople unreachable,
            Consequences consequences,
            UndeliverableSettings settings) {
        this.reading = reading;
        this.list = list;
        this.unreachable = unreachable;
        this.consequences = consequences;
        this.settings = settings;
    }

    /** Reads one page, if one is due. SES allows one such call a second, which everybody in the account shares. */
    @Scheduled(fixedDelayString = "${portal.undeliverable.look-every:PT5S}")
    void look() {
        if (!settings.isOff()) {
            reading.take().ifPresent(this::read);
        }
    }

    private void read(Step step) {
        try {
            var page = list.read(step.page());
            toldThatItIsDenied = false;
            unreachable.note(page.addresses(), step.startedAt());
            if (page.next() != null) {
                reading.goOn(step, page.next());
            } else if (reading.end(step)) {
                unreachable.forgetUnseenSince(step.startedAt());
                consequences.draw();
            }
        } catch (CallNotMade refused) {
            // Else the same page is read again when nobody is supposed to read it any more.
            if (refused.isDenied() || refused.isForGood()) {
                reading.giveUp(step);
            }
            tell(refused);
        } catch (OutcomeUnknown unanswered) {
            LOG.warn("Which mails came back is looked up again in some minutes: {}", unanswered.getMessage());
        }
    }

    private void tell(CallNotMade refused) {
        if (!refused.isDenied()) {
            LOG.warn("Which mails came back is looked up again in some minutes: {}", refused.getMessage());
        } else if (!toldThatItIsDenied) {
            toldThatItIsDenied = true;
            LOG.warn(
                    "Nobody sees which mails came back: allow the portal's role ses:ListSuppressedDestinations, or set portal.undeliverable.read-every=0. This is said once.");
        }
    }
}
