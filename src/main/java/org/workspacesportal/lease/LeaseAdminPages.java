package org.workspacesportal.lease;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
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
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.Said;

/** The page on which admins answer what owners wish, see whose owner has left and what ends soon, and move last days. */
@Controller
@RequestMapping("/admin/leases")
class LeaseAdminPages {

    private final LeaseRights rights;
    private final LeaseLists lists;
    private final LeaseSettings settings;
    private final Terms terms;
    private final People people;
    private final Clock clock;

    LeaseAdminPages(
            LeaseRights rights, LeaseLists lists, LeaseSettings settings, Terms terms, People people, Clock clock) {
        this.rights = rights;
        this.lists = lists;
        this.settings = settings;
        this.terms = terms;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "1") String page, Principal person) {
        rights.requireAdmin(person);
        return page(page, Map.of(), "");
    }

    @PostMapping("/{id:wsd?-[0-9a-z]+}")
    ModelAndView renew(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            RedirectAttributes afterwards) {
        rights.requireAdmin(person);
        try {
            rights.renew(id, LeaseForm.of(SentFields.each(sent), terms.today()), person, Channel.PORTAL);
        } catch (InvalidInput invalid) {
            var page = page("1", invalid.byField(), id);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return changed("leases.changed", afterwards);
    }

    @PostMapping("/{id:wsd?-[0-9a-z]+}/refusal")
    ModelAndView refuse(@PathVariable String id, Principal person, RedirectAttributes afterwards) {
        rights.requireAdmin(person);
        rights.refuse(id, person);
        return changed("leases.refused", afterwards);
    }

    private static ModelAndView changed(String what, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("changed", what);
        return new ModelAndView("redirect:/admin/leases");
    }

    private ModelAndView page(String page, Map<String, Said> errors, String failed) {
        var ownerless = lists.ownerlessSince(clock.instant().minus(settings.ownerMissingFor()));
        return new ModelAndView("administration/leases")
                .addObject("errors", errors)
                .addObject("failed", failed)
                .addObject("most", LeaseLists.MOST)
                .addObject("wishes", lines(lists.wished()))
                .addObject("ownerless", lines(ownerless))
                .addObject("kept", lines(lists.notGivenBack()))
                .addObject("ending", ListPage.read(page, this::ending));
    }

    private Page<LeaseLine> ending(Pageable page) {
        var ending = lists.endingBy(terms.warningsReach(), page);
        return new PageImpl<>(lines(ending.getContent()), page, ending.getTotalElements());
    }

    private List<LeaseLine> lines(List<Lease> found) {
        var named = people.getAll(found.stream().map(Lease::owner).collect(Collectors.toSet()));
        return found.stream()
                .map(lease -> new LeaseLine(
                        LeaseView.of(lease, terms),
                        lease.name(),
                        lease.owner(),
                        named.apply(lease.owner()).name(),
                        lease.ownerMissingSince(),
                        lease.troubles()))
                .toList();
    }
}
