package org.workspacesportal.intake;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RequestNotFound;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The pages on which people ask for a desktop: the form, a last look at the answers, and sending them. */
@Controller
@RequestMapping("/requests/new")
class AskPages {

    private final Intake intake;
    private final AskPage page;
    private final WorkspaceRequestProcess process;
    private final WorkspaceRequests requests;
    private final Clock clock;

    AskPages(Intake intake, AskPage page, WorkspaceRequestProcess process, WorkspaceRequests requests, Clock clock) {
        this.intake = intake;
        this.page = page;
        this.process = process;
        this.requests = requests;
        this.clock = clock;
    }

    /** The form: empty, or filled from an earlier request of one's own. */
    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable String again, Principal person) {
        var values = again == null
                ? Map.of(RequestForm.RUNNING_MODE, RunningMode.AUTO_STOP.name())
                : values(own(again, person.getName()));
        return page.form(values, Map.of(), person.getName());
    }

    /** Shows the answers before they are sent, or the form again with what is wrong. */
    @PostMapping("/check")
    ModelAndView check(@RequestParam MultiValueMap<String, String> sent, Principal person) {
        return orTheFormAgain(sent, person, values -> {
            var form = intake.read(values);
            return page.answers(form, intake.check(form, actor(person)), values, person.getName());
        });
    }

    /** The form again, with the answers. */
    @PostMapping("/change")
    ModelAndView change(@RequestParam MultiValueMap<String, String> sent, Principal person) {
        return orTheFormAgain(sent, person, values -> page.form(values, Map.of(), person.getName()));
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam MultiValueMap<String, String> sent, Principal person, RedirectAttributes afterwards) {
        return orTheFormAgain(sent, person, values -> {
            var number = process.start(intake.read(values), actor(person));
            afterwards.addFlashAttribute("sent", true);
            return new ModelAndView("redirect:/requests/" + number);
        });
    }

    private ModelAndView orTheFormAgain(
            MultiValueMap<String, String> sent, Principal person, Function<Map<String, String>, ModelAndView> step) {
        try {
            return step.apply(SentFields.each(sent));
        } catch (InvalidInput invalid) {
            var form = page.form(sent.toSingleValueMap(), invalid.byField(), person.getName());
            form.setStatus(HttpStatus.BAD_REQUEST);
            return form;
        }
    }

    private WorkspaceRequest own(String number, String person) {
        var request = requests.get(number);
        if (!request.requester().equals(person) || request.change() != null) {
            throw new RequestNotFound(number);
        }
        return request;
    }

    private Map<String, String> values(WorkspaceRequest request) {
        var values = new HashMap<String, String>();
        values.put(RequestForm.OFFER, request.order().offer());
        values.put(RequestForm.RUNNING_MODE, request.order().runningMode().name());
        values.put(RequestForm.REASON, request.reason());
        var neededUntil = request.neededUntil();
        if (neededUntil != null && neededUntil.isAfter(LocalDate.now(clock))) {
            values.put(RequestForm.NEEDED_UNTIL, neededUntil.toString());
        }
        if (!request.owner().equals(request.requester())) {
            values.put(RequestForm.FOR_USER, request.owner());
        }
        return values;
    }

    private static Actor actor(Principal person) {
        return new Actor(person.getName(), Channel.PORTAL);
    }
}
