package org.workspacesportal.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.maillink.LinkNotUsable;
import org.workspacesportal.maillink.LinkPages;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequest;

/**
 * The page behind a mail link. Reading it changes nothing, however often and by whomever: mail scanners follow links. Only the form it shows
 * decides.
 */
@Controller
class DecisionLinkPages extends LinkPages {

    private final LinkDoor door;
    private final BothButtons bothButtons;
    private final LinkSignals signals;
    private final Decisions decisions;
    private final DecisionPage page;
    private final CurrentActor currentActor;

    DecisionLinkPages(
            LinkDoor door,
            BothButtons bothButtons,
            LinkSignals signals,
            Decisions decisions,
            DecisionPage page,
            CurrentActor currentActor) {
        super("approvals/link-ended");
        this.door = door;
        this.bothButtons = bothButtons;
        this.signals = signals;
        this.decisions = decisions;
        this.page = page;
        this.currentActor = currentActor;
    }

    @GetMapping({"/decisions", "/decisions/"})
    ModelAndView noToken() {
        throw new LinkNotUsable();
    }

    @GetMapping("/decisions/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest call, @Nullable Principal person) {
        var visit = door.open(token, call, person);
        signals.shown(visit.link(), call.getMethod());
        var shown = page.show(visit.request(), visit.link().approver(), visit.canDecide());
        if (!visit.good()) {
            shown.addObject("canUndo", false);
        }
        return withForm(shown, token);
    }

    @PostMapping("/decisions/{token}")
    ModelAndView decide(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest call,
            @Nullable Principal person) {
        var visit = door.openForForm(token, call, person);
        if (sent.containsKey("undo")) {
            return undo(token, visit);
        }
        var form = SentFields.each(sent);
        var approved = form.getOrDefault("approved", "");
        var comment = form.getOrDefault("comment", "");
        try (var working = signals.decides(visit.link())) {
            var answer = page.decide(
                    visit.request().number(),
                    visit.link().approver(),
                    approved,
                    comment,
                    () -> decide(visit, Map.of("approved", approved, "comment", comment)));
            answer.addObject(
                    "frozen", HttpStatus.CONFLICT.equals(answer.getStatus()) && bothButtons.froze(token, visit));
            return withForm(answer, token);
        }
    }

    private ModelAndView undo(String token, LinkVisit visit) {
        if (!visit.good()) {
            throw new LinkNotUsable();
        }
        return withForm(
                page.undo(
                        visit.request().number(),
                        visit.link().approver(),
                        () -> decisions.undo(visit.request().number(), decider(visit))),
                token);
    }

    private WorkspaceRequest decide(LinkVisit visit, Map<String, String> fields) {
        if (!visit.canDecide()) {
            throw new RequestMovedOn(visit.request());
        }
        return decisions.decide(visit.request().number(), fields, decider(visit));
    }

    private Actor decider(LinkVisit visit) {
        var origin = currentActor.origin().byLink(visit.link().id());
        return new Actor(visit.link().approver(), Channel.MAIL_LINK).from(origin);
    }

    private static ModelAndView withForm(ModelAndView page, String token) {
        return page.addObject("action", "/decisions/" + token).addObject("token", token);
    }
}
