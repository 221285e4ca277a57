package org.workspacesportal.reclaim;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.ChangedDesktops.Replaced;

/** A desktop that takes the place of another is left alone if that one was, and nobody is asked about it for as long as about one that is kept. */
@Component
class MovedDesktops {

    private final Exemptions exemptions;
    private final Questions questions;

    MovedDesktops(Exemptions exemptions, Questions questions) {
        this.exemptions = exemptions;
        this.questions = questions;
    }

    @EventListener
    void move(Replaced replaced) {
        exemptions.move(replaced.before(), replaced.after());
        questions.move(replaced.before(), replaced.after());
    }
}
