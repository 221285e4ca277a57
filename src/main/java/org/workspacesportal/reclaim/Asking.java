package org.workspacesportal.reclaim;

import java.time.Clock;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.notice.Notices;
import org.workspacesportal.request.Actor;

/** Asks the owner of a desktop nobody uses whether they still need it. */
@Component
@Transactional
class Asking {

    private final Armings armings;
    private final Questions questions;
    private final Notices notices;
    private final DesktopEvents events;
    private final ReclaimSettings settings;
    private final Clock clock;

    Asking(
            Armings armings,
            Questions questions,
            Notices notices,
            DesktopEvents events,
            ReclaimSettings settings,
            Clock clock) {
        this.armings = armings;
        this.questions = questions;
        this.notices = notices;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks, unless somebody has disarmed it all. */
    boolean ask(Candidate candidate) {
        if (!armings.holds()) {
            return false;
        }
        // Whole days: a mail can only tell these, and its link ends with its day.
        var day = LastDay.day(clock.instant().plus(settings.grace()));
        var id = questions.ask(candidate, LastDay.end(day));
        var facts = new HashMap<String, String>();
        facts.put(Notices.DAY, day.toString());
        facts.put(Notices.ABOUT, String.valueOf(id));
        facts.put(Notices.OTHERWISE, settings.then().name());
        if (!candidate.neverUsed()) {
            facts.put(Notices.SINCE, LastDay.day(candidate.unusedSince()).toString());
        }
        notices.send(NoticeKind.STILL_NEEDED, candidate.workspaceId(), candidate.owner(), facts);
        events.note(candidate.workspaceId(), DesktopEventKind.ASKED_IF_NEEDED, Actor.SYSTEM, null);
        return true;
    }
}
