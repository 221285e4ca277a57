package org.workspacesportal.maillink;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind a link about a desktop. Reading it changes nothing, however often and by whomever: mail scanners follow links. Only the form it
 * shows acts.
 */
@Controller
class DesktopLinkPages extends LinkPages {

    private final DesktopLinkDoor door;
    private final LinkUse linkUse;

    DesktopLinkPages(DesktopLinkDoor door, LinkUse linkUse) {
        super("desktops/link-ended");
        this.door = door;
        this.linkUse = linkUse;
    }

    @GetMapping({"/desktops/keep", "/desktops/keep/"})
    ModelAndView noToken() {
        throw new LinkNotUsable();
    }

    @GetMapping("/desktops/keep/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest call, @Nullable Principal person) {
        return page(door.open(token, call, person), token);
    }

    @PostMapping("/desktops/keep/{token}")
    ModelAndView act(@PathVariable String token, HttpServletRequest call, @Nullable Principal person) {
        var visit = door.openForForm(token, call, person);
        // Whoever sends the form twice is told what came of the first.
        return visit.link().usedAt() == null
                ? about(visit, token).addObject("done", linkUse.use(visit))
                : page(visit, token);
    }

    private static ModelAndView page(DesktopLinkVisit visit, String token) {
        var page = about(visit, token);
        return visit.link().usedAt() == null
                ? page.addObject("offer", visit.act().offer(visit.link()))
                : page;
    }

    private static ModelAndView about(DesktopLinkVisit visit, String token) {
        return new ModelAndView("desktops/keep")
                .addObject("desktop", visit.desktop())
                .addObject("link", visit.link())
                .addObject("token", token);
    }
}
