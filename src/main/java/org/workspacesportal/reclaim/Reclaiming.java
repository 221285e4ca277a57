package org.workspacesportal.reclaim;

import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Condition;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.desktop.FreshLook;
import org.workspacesportal.identity.People;
import org.workspacesportal.power.Power;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.RunningMode;

/** Makes an end of a desktop nobody uses and nobody answers for. */
@Component
class Reclaiming {

    private final Silence silence;
    private final Questions questions;
    private final KeepTags tags;
    private final FreshLook look;
    private final Power power;
    private final Desktops desktops;
    private final People people;
    private final ReclaimSettings settings;

    Reclaiming(
            Silence silence,
            Questions questions,
            KeepTags tags,
            FreshLook look,
            Power power,
            Desktops desktops,
            People people,
            ReclaimSettings settings) {
        this.silence = silence;
        this.questions = questions;
        this.tags = tags;
        this.look = look;
        this.power = power;
        this.desktops = desktops;
        this.people = people;
        this.settings = settings;
    }

    /**
     * Makes an end of it, unless something speaks against it.
     *
     * @return whether it did
     * @throws RuntimeException when it could not; the question is open as before
     */
    boolean reclaim(Question question) {
        if (people.find(question.person()).isEmpty()) {
            questions.end(question.id(), Answer.OVER, Actor.SYSTEM.userId());
            return false;
        }
        if (tags.isOn(question.workspaceId())) {
            questions.end(question.id(), Answer.TAGGED, Actor.SYSTEM.userId());
            return false;
        }
        // What was seen last may be a day old, and its user may have come back since.
        if (!look.atUse(question.workspaceId())) {
            return false;
        }
        return settings.then() == Then.STOP ? stop(question) : silence.giveBack(question);
    }

    private boolean stop(Question question) {
        var desktop = desktops.find(question.workspaceId()).filter(Reclaiming::isStoppable);
        if (desktop.isEmpty()) {
            questions.end(question.id(), Answer.OVER, Actor.SYSTEM.userId());
            return false;
        }
        if (!silence.end(question)) {
            return false;
        }
        try {
            // It may have stopped by itself.
            if (desktop.get().condition() != Condition.STOPPED) {
                power.act(question.workspaceId(), Doing.STOP, Actor.SYSTEM);
            }
        } catch (RuntimeException failed) {
            silence.reopen(question);
            throw failed;
        }
        silence.stopped(question);
        return true;
    }

    private static boolean isStoppable(Desktop desktop) {
        return !RunningMode.ALWAYS_ON.name().equals(desktop.runningMode());
    }
}
