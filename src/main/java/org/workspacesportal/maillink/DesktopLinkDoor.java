package org.workspacesportal.maillink;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.NotAllowed;

/** Lets in who comes by the link about a desktop that is still there and still its reader's. */
@Component
class DesktopLinkDoor {

    private final DesktopLinks links;
    private final LinkTraffic traffic;
    private final OwnForm ownForm;
    private final LinkSettings settings;
    private final Desktops desktops;
    private final People people;
    private final ObjectProvider<LinkAct> acts;

    DesktopLinkDoor(
            DesktopLinks links,
            LinkTraffic traffic,
            OwnForm ownForm,
            LinkSettings settings,
            Desktops desktops,
            People people,
            ObjectProvider<LinkAct> acts) {
        this.links = links;
        this.traffic = traffic;
        this.ownForm = ownForm;
        this.settings = settings;
        this.desktops = desktops;
        this.people = people;
        this.acts = acts;
    }

    /**
     * Lets somebody in who looks.
     *
     * @throws LinkNotUsable when the token is garbled or unknown, or the link has ended
     * @throws AccessDeniedException when they have to sign in first
     * @throws NotAllowed when the link is somebody else's
     */
    DesktopLinkVisit open(String token, HttpServletRequest call, @Nullable Principal person) {
        traffic.count(call.getRemoteAddr(), token);
        if (settings.areOff()) {
            throw new LinkNotUsable();
        }
        var link = links.find(token).orElseThrow(LinkNotUsable::new);
        var desktop = desktops.find(link.workspaceId())
                .filter(found -> isOf(found, link))
                .orElseThrow(LinkNotUsable::new);
        if (settings.asksForLogin(desktop.monthlyCost())) {
            requireSignedIn(link, person);
        }
        var act = acts.stream()
                .filter(each -> each.purpose() == link.purpose())
                .findFirst()
                .orElseThrow(LinkNotUsable::new);
        return new DesktopLinkVisit(link, desktop, act);
    }

    /** Lets somebody in who sends the form of the page behind the link, and nobody else's. */
    DesktopLinkVisit openForForm(String token, HttpServletRequest call, @Nullable Principal person) {
        ownForm.require(token, call);
        return open(token, call, person);
    }

    /** A mail box outlives the right of whoever had it. */
    private boolean isOf(Desktop desktop, DesktopLink link) {
        return desktop.belongsTo(link.person()) && people.find(link.person()).isPresent();
    }

    private static void requireSignedIn(DesktopLink link, @Nullable Principal person) {
        if (person == null) {
            throw new AccessDeniedException("Sign in first");
        }
        if (!person.getName().equals(link.person())) {
            throw new NotAllowed("link.somebody-elses");
        }
    }
}
