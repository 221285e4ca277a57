package org.workspacesportal.decision;

import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;

/** The page on which somebody who has signed in decides about one request. */
@Controller
@RequestMapping("/approvals")
class ApprovalPages {

    private final Inbox inbox;
    private final Decisions decisions;
    private final DecisionPage page;
    private final VisibleRequests visible;

    ApprovalPages(Inbox inbox, Decisions decisions, DecisionPage page, VisibleRequests visible) {
        this.inbox = inbox;
        this.decisions = decisions;
        this.page = page;
        this.visible = visible;
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, Principal person) {
        var request = visible.about(number, person, () -> decisions.forApprover(number, person.getName()));
        return withForm(page.show(request, person.getName()), number, person);
    }

    @PostMapping("/{number}")
    ModelAndView decide(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Principal person) {
        if (sent.containsKey("undo")) {
            return undo(number, person);
        }
        var form = SentFields.each(sent);
        var approved = form.getOrDefault("approved", "");
        var comment = form.getOrDefault("comment", "");
        var decider = new Actor(person.getName(), Channel.PORTAL);
        var fields = Map.of("approved", approved, "comment", comment);
        return visible.about(
                number,
                person,
                () -> withForm(
                        page.decide(
                                number,
                                person.getName(),
                                approved,
                                comment,
                                () -> decisions.decide(number, fields, decider)),
                        number,
                        person));
    }

    private ModelAndView undo(String number, Principal person) {
        var decider = new Actor(person.getName(), Channel.PORTAL);
        return visible.about(
                number,
                person,
                () -> withForm(
                        page.undo(number, person.getName(), () -> decisions.undo(number, decider)), number, person));
    }

    /** Whoever is done with one request is led to the next. */
    private ModelAndView withForm(ModelAndView page, String number, Principal person) {
        if (!Boolean.TRUE.equals(page.getModel().get("canDecide"))) {
            page.addObject("next", inbox.next(person.getName(), number).orElse(null));
        }
        return page.addObject("action", "/approvals/" + number);
    }
}
