package org.workspacesportal.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.maillink.LinkNotUsable;
import org.workspacesportal.maillink.LinkSettings;
import org.workspacesportal.maillink.LinkTraffic;
import org.workspacesportal.maillink.MailLink;
import org.workspacesportal.maillink.MailLinks;
import org.workspacesportal.maillink.OwnForm;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Lets in who comes by a mail link that still tells or decides something. */
@Component
class LinkDoor {

    private final MailLinks links;
    private final LinkTraffic traffic;
    private final OwnForm ownForm;
    private final LinkSettings settings;
    private final Decisions decisions;
    private final WorkspaceRequests requests;

    LinkDoor(
            MailLinks links,
            LinkTraffic traffic,
            OwnForm ownForm,
            LinkSettings settings,
            Decisions decisions,
            WorkspaceRequests requests) {
        this.links = links;
        this.traffic = traffic;
        this.ownForm = ownForm;
        this.settings = settings;
        this.decisions = decisions;
        this.requests = requests;
    }

    /**
     * Lets somebody in who looks.
     *
     * @throws LinkNotUsable when the token is garbled or unknown, or the link has ended
     * @throws AccessDeniedException when they have to sign in first
     * @throws NotAllowed when the link is somebody else's, or its owner may not decide any more
     */
    LinkVisit open(String token, HttpServletRequest call, @Nullable Principal person) {
        traffic.count(call.getRemoteAddr(), token);
        if (settings.areOff()) {
            throw new LinkNotUsable();
        }
        var link = links.find(token).orElseThrow(LinkNotUsable::new);
        var request = requests.get(link.requestNumber());
        if (settings.asksForLogin(request.order().knownCost())) {
            requireSignedIn(link, person);
        }
        if (request.waitsForSomebody() && !isGoodFor(link, request) && !hasApproved(link, request)) {
            throw new LinkNotUsable();
        }
        decisions.forApprover(request.number(), link.approver());
        var good = isGoodFor(link, request);
        return new LinkVisit(link, request, good, good && decisions.canDecide(request, link.approver()));
    }

    /** Lets somebody in who sends the form of the page behind the link, and nobody else's. */
    LinkVisit openForForm(String token, HttpServletRequest call, @Nullable Principal person) {
        ownForm.require(token, call);
        return open(token, call, person);
    }

    private static void requireSignedIn(MailLink link, @Nullable Principal person) {
        if (person == null) {
            throw new AccessDeniedException("Sign in to decide");
        }
        if (!person.getName().equals(link.approver())) {
            throw new NotAllowed("link.somebody-elses");
        }
    }

    /** A link decides in the round it was sent in, about what it was sent for, until a newer one is sent or somebody takes the task. */
    private static boolean isGoodFor(MailLink link, WorkspaceRequest request) {
        var asked = request.asked();
        return asked != null
                && asked.round() == link.round()
                && link.revokedAt() == null
                && link.requestHash().equals(request.contentHash());
    }

    /** Whoever approved at level 1 is told so by the link they used. */
    private static boolean hasApproved(MailLink link, WorkspaceRequest request) {
        var asked = request.asked();
        return asked != null && link.approver().equals(asked.firstApprover());
    }
}
