package org.workspacesportal.intake;

import java.util.Locale;
import org.workspacesportal.request.Said;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.portal.Timelines;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.Stages;
import org.workspacesportal.request.WorkspaceRequests;

/** The pages on which people ask for a desktop and follow what becomes of it. */
@Controller
@RequestMapping("/requests")
class RequestPages {

    private final Intake intake;
    private final VisibleRequests visible;
    private final WorkspaceRequests requests;
    private final WorkspaceRequestProcess process;
    private final Catalog catalog;
    private final People people;
    private final Timelines timelines;

    RequestPages(
            Intake intake,
            VisibleRequests visible,
            WorkspaceRequests requests,
            WorkspaceRequestProcess process,
            Catalog catalog,
            People people,
            Timelines timelines) {
        this.intake = intake;
        this.visible = visible;
        this.requests = requests;
        this.process = process;
        this.catalog = catalog;
        this.people = people;
        this.timelines = timelines;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") String page, Principal person, Model model) {
        var asked = ListPage.read(page, wanted -> visible.of(person, wanted));
        model.addAttribute("requests", asked.getContent());
        ListPage.place(asked, model);
        return "requests/list";
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(Map.of("runningMode", "AUTO_STOP"), Map.of());
    }

    @PostMapping("/new")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> sent, Principal person) {
        try {
            var number = process.start(intake.read(SentFields.each(sent)), new Actor(person.getName(), Channel.PORTAL));
            return new ModelAndView("redirect:/requests/" + number);
        } catch (InvalidInput invalid) {
            var page = form(sent.toSingleValueMap(), invalid.byField());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    @GetMapping("/{number}")
    String follow(@PathVariable String number, Principal person, Locale locale, Model model) {
        var request = visible.get(number, person);
        var timeline = requests.timeline(number);
        model.addAttribute("request", request);
        model.addAttribute("stages", Stages.of(request, timeline));
        model.addAttribute(
                "timeline", timelines.lines(request, timeline, person.getName(), visible.audience(request, person), locale));
        model.addAttribute("requesterName", people.get(request.requester()).name());
        model.addAttribute("currency", catalog.currency());
        var byReader = request.concerns(person.getName());
        model.addAttribute("byReader", byReader);
        model.addAttribute("forReader", request.owner().equalsIgnoreCase(person.getName()));
        model.addAttribute("withdrawable", byReader && request.status() == RequestStatus.WAITING_FOR_APPROVAL);
        return "requests/follow";
    }

    @PostMapping("/{number}/withdrawal")
    String withdraw(@PathVariable String number, Principal person) {
        visible.get(number, person);
        process.withdraw(number, new Actor(person.getName(), Channel.PORTAL));
        return "redirect:/requests/" + number;
    }

    private ModelAndView form(Map<String, String> values, Map<String, Said> errors) {
        return new ModelAndView(
                "requests/new",
                Map.of("offers", catalog.offers(), "currency", catalog.currency(), "values", values, "errors", errors));
    }
}
