package org.workspacesportal.deputy;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.workspacesportal.identity.People;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.Said;

/** The page on which people say who decides for them while they are away, and see for whom they do. */
@Controller
@RequestMapping("/approvals/deputies")
class DeputyPages {

    private final Deputies deputies;
    private final Appointments appointments;
    private final Announcer announcer;
    private final People people;
    private final Clock clock;

    DeputyPages(Deputies deputies, Appointments appointments, Announcer announcer, People people, Clock clock) {
        this.deputies = deputies;
        this.appointments = appointments;
        this.announcer = announcer;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A period as the page shows it.
     *
     * @param name name of the other person
     * @param begun whether it has begun
     */
    record Shown(long id, String name, LocalDate firstDay, LocalDate lastDay, boolean begun) {}

    @GetMapping
    ModelAndView show(Principal person) {
        return page(person, Map.of(DeputyForm.FIRST_DAY, LocalDate.now(clock).toString()), Map.of());
    }

    @PostMapping
    ModelAndView name(
            @RequestParam MultiValueMap<String, String> sent, Principal person, RedirectAttributes afterwards) {
        try {
            appointments.name(person.getName(), SentFields.each(sent));
        } catch (InvalidInput invalid) {
            var page = page(person, sent.toSingleValueMap(), invalid.byField());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return changed("deputies.has-been-named", afterwards);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable long id, Principal person, RedirectAttributes afterwards) {
        appointments.end(person.getName(), id);
        return changed("deputies.has-been-ended", afterwards);
    }

    private ModelAndView changed(String what, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("changed", what);
        announcer.lookNow();
        return new ModelAndView("redirect:/approvals/deputies");
    }

    private ModelAndView page(Principal person, Map<String, String> values, Map<String, Said> errors) {
        var named = deputies.namedBy(person.getName()).stream()
                .map(period -> shown(period, period.deputy()))
                .toList();
        var standingIn = deputies.standingInBy(person.getName()).stream()
                .map(period -> shown(period, period.person()))
                .toList();
        return new ModelAndView(
                "approvals/deputies",
                Map.of("named", named, "standingIn", standingIn, "values", values, "errors", errors));
    }

    private Shown shown(Deputy period, String other) {
        var begun = !period.firstDay().isAfter(LocalDate.now(clock));
        return new Shown(period.id(), people.get(other).name(), period.firstDay(), period.lastDay(), begun);
    }
}
