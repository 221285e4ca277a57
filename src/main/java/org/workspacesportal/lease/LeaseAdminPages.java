package org.workspacesportal.lease;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.identity.People;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.Said;

/** The page on which admins answer what owners wish, see whose owner has left and what ends soon, and move last days. */
@Controller
@RequestMapping("/admin/leases")
class LeaseAdminPages {

    private final LeaseRights rights;
    private final LeaseTable leases;
    private final Renewals renewals;
    private final LeaseSettings settings;
    private final Terms terms;
    private final Desktops desktops;
    private final People people;
    private final Clock clock;

    LeaseAdminPages(
            LeaseRights rights,
            LeaseTable leases,
            Renewals renewals,
            LeaseSettings settings,
            Terms terms,
            Desktops desktops,
            People people,
            Clock clock) {
        this.rights = rights;
        this.leases = leases;
        this.renewals = renewals;
        this.settings = settings;
        this.terms = terms;
        this.desktops = desktops;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Principal person) {
        rights.requireAdmin(person);
        return page(Map.of(), "");
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
            var page = page(invalid.byField(), id);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return changed("leases.changed", afterwards);
    }

    @PostMapping("/{id:wsd?-[0-9a-z]+}/refusal")
    ModelAndView refuse(@PathVariable String id, Principal person, RedirectAttributes afterwards) {
        rights.requireAdmin(person);
        renewals.refuse(id);
        return changed("leases.refused", afterwards);
    }

    private static ModelAndView changed(String what, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("changed", what);
        return new ModelAndView("redirect:/admin/leases");
    }

    private ModelAndView page(Map<String, Said> errors, String failed) {
        return new ModelAndView("administration/leases")
                .addObject("errors", errors)
                .addObject("failed", failed)
                .addObject("wishes", lines(leases.wished()))
                .addObject(
                        "ownerless", lines(leases.ownerlessSince(clock.instant().minus(settings.ownerMissingFor()))))
                .addObject("ending", lines(leases.endingBy(terms.warningsReach())));
    }

    private List<LeaseLine> lines(List<Lease> found) {
        var named = people.getAll(found.stream().map(Lease::owner).collect(Collectors.toSet()));
        return found.stream()
                .map(lease -> new LeaseLine(
                        LeaseView.of(lease, terms),
                        desktops.find(lease.workspaceId()).map(Desktop::name).orElse(lease.workspaceId()),
                        lease.owner(),
                        named.apply(lease.owner()).name(),
                        lease.ownerMissingSince()))
                .toList();
    }
}
