package org.workspacesportal.decision;

import static java.util.stream.Collectors.toSet;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.portal.InboxHints;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.request.InvalidInput;

/** The list of what waits for the decision of the person signed in, who may decide about several at once. */
@Controller
@RequestMapping("/approvals")
class InboxPages {

    private static final Duration SOON = Duration.ofDays(1);

    private final Inbox inbox;
    private final InboxHints hints;
    private final ManyDecisions decisions;
    private final Catalog catalog;
    private final Clock clock;

    InboxPages(Inbox inbox, InboxHints hints, ManyDecisions decisions, Catalog catalog, Clock clock) {
        this.inbox = inbox;
        this.hints = hints;
        this.decisions = decisions;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "1") String page, Principal person) {
        return page(page, person, Set.of(), "");
    }

    @PostMapping
    ModelAndView decide(@RequestParam MultiValueMap<String, String> sent, Principal person) {
        var selection = Selection.of(sent);
        if (sent.containsKey("look")) {
            // What a browser sends for Enter in a box: nobody has pressed a button, and nothing is decided.
            return page(selection.page(), person, selection.numbers(), selection.comment());
        }
        try {
            var outcomes = decisions.decide(selection, person);
            var left = outcomes.stream()
                    .filter(outcome -> !outcome.done())
                    .map(Outcome::number)
                    .collect(toSet());
            var page = page(selection.page(), person, left, left.isEmpty() ? "" : selection.comment());
            page.addObject("outcomes", outcomes);
            page.addObject("decided", outcomes.size() - left.size());
            page.setStatus(status(outcomes));
            return page;
        } catch (InvalidInput invalid) {
            var shown = ListPage.isNumber(selection.page()) ? selection.page() : "1";
            var page = page(shown, person, selection.numbers(), selection.comment());
            page.addObject("errors", invalid.byField());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(String page, Principal person, Set<String> selected, String comment) {
        var now = clock.instant();
        var waiting = ListPage.read(page, wanted -> inbox.of(person.getName(), wanted));
        return new ModelAndView("approvals/inbox")
                .addObject("waiting", waiting)
                .addObject("hints", hints.waitingFor(person.getName()))
                .addObject("currency", catalog.currency())
                .addObject("now", now)
                .addObject("soon", now.plus(SOON))
                .addObject("selected", selected)
                .addObject("comment", comment)
                .addObject("errors", Map.of())
                .addObject("outcomes", List.of());
    }

    /** Something decided is a success; otherwise it is what it would be for each, if that is the same. */
    private static HttpStatusCode status(List<Outcome> outcomes) {
        var all = outcomes.stream().map(Outcome::status).collect(toSet());
        if (all.contains(HttpStatus.OK)) {
            return HttpStatus.OK;
        }
        return all.size() == 1 ? all.iterator().next() : HttpStatus.CONFLICT;
    }
}
