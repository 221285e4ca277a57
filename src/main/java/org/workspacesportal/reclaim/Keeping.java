package org.workspacesportal.reclaim;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.maillink.DesktopLink;
import org.workspacesportal.maillink.LinkAct;
import org.workspacesportal.maillink.LinkNotUsable;
import org.workspacesportal.maillink.LinkPurpose;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;

/** Lets owners keep a desktop although nobody uses it: by the link they were sent, or on its page. */
@Component
@Transactional
class Keeping implements LinkAct {

    private static final Effect KEEP = new Effect("keep", null);

    private final Questions questions;
    private final DesktopEvents events;

    Keeping(Questions questions, DesktopEvents events) {
        this.questions = questions;
        this.events = events;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.KEEP;
    }

    @Override
    @Transactional(readOnly = true)
    public Effect offer(DesktopLink link) {
        question(link);
        return KEEP;
    }

    @Override
    public Effect act(DesktopLink link, Actor owner) {
        keep(question(link), owner);
        return KEEP;
    }

    /**
     * Keeps a desktop about whose owner was asked.
     *
     * @throws NotNow when they were not, or it is too late
     */
    void keep(String workspaceId, Actor actor) {
        keep(
                questions.open(List.of(workspaceId)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotNow("reclaim.no-question", workspaceId)),
                actor);
    }

    private void keep(Question question, Actor actor) {
        if (questions.keep(question.id(), actor.userId())) {
            events.note(question.workspaceId(), DesktopEventKind.KEPT, actor, null);
        } else if (questions
                .find(question.id())
                .filter(now -> now.answer() == Answer.KEPT)
                .isEmpty()) {
            throw new NotNow("reclaim.too-late", question.workspaceId());
        }
    }

    /** The one the link was sent for; once the desktop has been reclaimed, the link is good for nothing. */
    private Question question(DesktopLink link) {
        return questions
                .find(Long.parseLong(link.about()))
                .filter(question -> question.workspaceId().equals(link.workspaceId()))
                .filter(question -> question.answer() != Answer.RECLAIMED && question.answer() != Answer.OVER)
                .orElseThrow(LinkNotUsable::new);
    }
}
