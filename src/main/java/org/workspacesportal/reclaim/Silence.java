package org.workspacesportal.reclaim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.change.Changes;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.language.Wording;
import org.workspacesportal.request.Actor;

/** Writes down what comes of questions nobody answered; each ends once, in an answer or in this. */
@Component
@Transactional
class Silence {

    private final Armings armings;
    private final Questions questions;
    private final Changes changes;
    private final DesktopEvents events;
    private final Wording wording;

    Silence(Armings armings, Questions questions, Changes changes, DesktopEvents events, Wording wording) {
        this.armings = armings;
        this.questions = questions;
        this.changes = changes;
        this.events = events;
        this.wording = wording;
    }

    /** Makes the request that gives the desktop back, unless somebody was faster with an answer. */
    boolean giveBack(Question question) {
        if (!end(question)) {
            return false;
        }
        var words = wording.in(Locale.ENGLISH);
        var since = words.day(LastDay.day(question.unusedSince()));
        var asked = words.day(LastDay.day(question.askedAt()));
        acted(
                question,
                changes.giveBack(question.workspaceId(), words.of("reclaim.reason", since, asked), Actor.SYSTEM));
        return true;
    }

    /** Ends a question, unless somebody was faster with an answer or has disarmed it all. */
    boolean end(Question question) {
        return armings.holds() && questions.endInSilence(question.id());
    }

    /** Nothing could come of it; it is tried again in the next pass. */
    void reopen(Question question) {
        questions.reopen(question);
    }

    /** The desktop has been stopped. */
    void stopped(Question question) {
        acted(question, null);
    }

    private void acted(Question question, @Nullable String giveBackNumber) {
        questions.acted(question.id(), giveBackNumber);
        events.note(question.workspaceId(), DesktopEventKind.RECLAIMED, Actor.SYSTEM, null);
    }
}
