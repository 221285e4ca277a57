package org.workspacesportal.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;

/**
 * The page behind a mail link. Reading it changes nothing, however often and by whomever: mail scanners follow links. Only the form it shows
 * decides.
 */
@Controller
@RequestMapping("/decisions/{token}")
class DecisionLinkPages {

    private final ApprovalLinks links;
    private final ApprovalSettings settings;
    private final Decisions decisions;
    private final DecisionPage page;

    DecisionLinkPages(ApprovalLinks links, ApprovalSettings settings, Decisions decisions, DecisionPage page) {
        this.links = links;
        this.settings = settings;
        this.decisions = decisions;
        this.page = page;
    }

    @ModelAttribute
    void keepOutOfCachesAndIndexes(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, @Nullable Principal person) {
        var link = usable(token, person);
        return withForm(
                page.show(decisions.forApprover(link.requestNumber(), link.approver()), link.approver()), token);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable String token,
            @RequestParam(name = "token", defaultValue = "") String tokenInForm,
            @RequestParam(defaultValue = "") String approved,
            @RequestParam(defaultValue = "") String comment,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String site,
            @Nullable Principal person) {
        if (!site.equals("same-origin") || !tokenInForm.equals(token)) {
            throw new NotAllowed("A decision has to be sent from the page behind the link");
        }
        var link = usable(token, person);
        var decider = new Actor(link.approver(), Channel.MAIL_LINK);
        var fields = Map.of("approved", approved, "comment", comment);
        return withForm(
                page.decide(
                        link.requestNumber(),
                        link.approver(),
                        approved,
                        comment,
                        () -> decisions.decide(link.requestNumber(), fields, decider)),
                token);
    }

    private ApprovalLink usable(String token, @Nullable Principal person) {
        if (settings.links() == ApprovalSettings.Links.OFF) {
            throw new LinkNotUsable();
        }
        var link = links.find(token).orElseThrow(LinkNotUsable::new);
        if (settings.links() == ApprovalSettings.Links.SIGN_IN) {
            if (person == null) {
                throw new AccessDeniedException("Sign in to decide");
            }
            if (!person.getName().equals(link.approver())) {
                throw new NotAllowed("This link was sent to somebody else; what waits for you is under Approvals");
            }
        }
        return link;
    }

    private static ModelAndView withForm(ModelAndView page, String token) {
        return page.addObject("action", "/decisions/" + token).addObject("token", token);
    }
}
