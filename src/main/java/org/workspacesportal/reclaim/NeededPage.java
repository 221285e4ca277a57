package org.workspacesportal.reclaim;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.workspacesportal.portal.VisibleDesktops;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;

/** The button by which people say in the portal that they still need a desktop. */
@Controller
class NeededPage {

    private final VisibleDesktops visible;
    private final Keeping keeping;

    NeededPage(VisibleDesktops visible, Keeping keeping) {
        this.visible = visible;
        this.keeping = keeping;
    }

    @PostMapping("/desktops/{id}/needed")
    String keep(@PathVariable String id, Principal person) {
        visible.get(id, person);
        keeping.keep(id, new Actor(person.getName(), Channel.PORTAL));
        return "redirect:/desktops/" + id;
    }
}
