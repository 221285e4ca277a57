package org.workspacesportal.maillink;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.maillink.LinkAct.Effect;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;

/** Does what a link about a desktop is for, once. */
@Service
class LinkUse {

    private final DesktopLinks links;
    private final CurrentActor currentActor;

    LinkUse(DesktopLinks links, CurrentActor currentActor) {
        this.links = links;
        this.currentActor = currentActor;
    }

    /** Does it in the owner's name and uses the link up, or neither. */
    @Transactional
    Effect use(DesktopLinkVisit visit) {
        var link = visit.link();
        if (!links.use(link)) {
            throw new LinkNotUsable();
        }
        var origin = currentActor.origin().byLink(link.id());
        return visit.act().act(link, new Actor(link.person(), Channel.MAIL_LINK).from(origin));
    }
}
