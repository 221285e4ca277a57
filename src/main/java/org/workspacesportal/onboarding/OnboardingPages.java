package org.workspacesportal.onboarding;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.spreadsheet.CsvFile;

/** The page of one onboarding: a last look at a draft, the decision about all of it, and what becomes of its rows. */
@Controller
@RequestMapping("/onboardings/{number}")
class OnboardingPages {

    private final VisibleOnboardings visible;
    private final OnboardingPage page;
    private final ResultSheet results;
    private final Drafts drafts;
    private final OnboardingDecisions decisions;

    OnboardingPages(
            VisibleOnboardings visible,
            OnboardingPage page,
            ResultSheet results,
            Drafts drafts,
            OnboardingDecisions decisions) {
        this.visible = visible;
        this.page = page;
        this.results = results;
        this.drafts = drafts;
        this.decisions = decisions;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String number,
            @RequestParam(defaultValue = RowPages.ALL) String show,
            @RequestParam(defaultValue = "1") String page,
            Principal person) {
        return this.page.of(visible.get(number, person), show, page, person.getName());
    }

    /** All rows, with what has become of them. */
    @GetMapping("/rows.csv")
    ResponseEntity<byte[]> download(@PathVariable String number, Principal person, Locale locale) {
        visible.get(number, person);
        return CsvFile.of(number + ".csv", results.of(number, locale));
    }

    @PostMapping("/submission")
    String submit(@PathVariable String number, Principal person) {
        visible.get(number, person);
        drafts.submit(number, actor(person));
        return "redirect:/onboardings/" + number;
    }

    @PostMapping("/discarding")
    String discard(@PathVariable String number, Principal person) {
        visible.get(number, person);
        drafts.discard(number, actor(person));
        return "redirect:/onboardings";
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Principal person) {
        var form = SentFields.each(sent);
        var comment = form.getOrDefault("comment", "");
        try {
            decisions.decide(
                    number,
                    Map.of("approved", form.getOrDefault("approved", ""), "comment", comment),
                    person,
                    Channel.PORTAL);
        } catch (InvalidInput invalid) {
            var again = page.of(visible.get(number, person), RowPages.ALL, "1", person.getName())
                    .addObject("errors", invalid.byField())
                    .addObject("comment", comment);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        return new ModelAndView("redirect:/onboardings/" + number);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String number, Principal person) {
        decisions.withdraw(number, person, Channel.PORTAL);
        return "redirect:/onboardings/" + number;
    }

    private static Actor actor(Principal person) {
        return new Actor(person.getName(), Channel.PORTAL);
    }
}
