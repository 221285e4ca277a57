package org.workspacesportal.lease;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.Said;

/** The page on which people see until when a desktop is theirs, and renew it. */
@Controller
@RequestMapping("/desktops/{id:wsd?-[0-9a-z]+}/lease")
class LeasePages {

    private final LeaseRights rights;
    private final Terms terms;

    LeasePages(LeaseRights rights, Terms terms) {
        this.rights = rights;
        this.terms = terms;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Principal person) {
        return page(id, person, Map.of(), null);
    }

    @PostMapping
    ModelAndView renew(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            RedirectAttributes afterwards) {
        try {
            rights.renew(id, LeaseForm.of(SentFields.each(sent), terms.today()), person, Channel.PORTAL);
        } catch (InvalidInput invalid) {
            var page = page(id, person, invalid.byField(), sent.getFirst(LeaseForm.LAST_DAY));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        afterwards.addFlashAttribute("changed", true);
        return new ModelAndView("redirect:/desktops/" + id + "/lease");
    }

    private ModelAndView page(String id, Principal person, Map<String, Said> errors, @Nullable String entered) {
        return new ModelAndView("desktops/renew")
                .addObject("desktop", rights.desktop(id, person))
                .addObject("lease", rights.lease(id, person))
                .addObject("entered", entered)
                .addObject("errors", errors);
    }
}
