package org.workspacesportal.administration;

import java.security.Principal;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.workspacesportal.aws.AwsHealth;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.desktop.InventorySearch;
import org.workspacesportal.figures.Figures;
import org.workspacesportal.figures.Standing;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.Incidents;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.supply.Supply;

/** The page that tells admins how the portal does; everybody else is refused. */
@Controller
class AdministrationPage {

    private final Figures figures;
    private final Incidents incidents;
    private final StuckRequests stuck;
    private final PausedCreation paused;
    private final UnheardPeople unheard;
    private final InventorySearch desktops;
    private final AwsHealth health;
    private final Supply supply;
    private final Catalog catalog;
    private final VisibleRequests visible;

    AdministrationPage(
            Figures figures,
            Incidents incidents,
            StuckRequests stuck,
            PausedCreation paused,
            UnheardPeople unheard,
            InventorySearch desktops,
            AwsHealth health,
            Supply supply,
            Catalog catalog,
            VisibleRequests visible) {
        this.figures = figures;
        this.incidents = incidents;
        this.stuck = stuck;
        this.paused = paused;
        this.unheard = unheard;
        this.desktops = desktops;
        this.health = health;
        this.supply = supply;
        this.catalog = catalog;
        this.visible = visible;
    }

    @GetMapping("/admin")
    String show(Principal person, Model model) {
        visible.requireAll(person);
        var standings = figures.standings();
        model.addAttribute("standings", standings);
        model.addAttribute("stuck", stuck.newest());
        model.addAttribute("stuckCount", stuckCount(standings));
        model.addAttribute("paused", paused.all());
        model.addAttribute("rooms", paused.rooms());
        model.addAttribute("unheard", unheard.latest());
        model.addAttribute("incidents", incidents.newest());
        model.addAttribute("incidentCount", incidents.count());
        model.addAttribute("jobsOfNoProcess", incidents.jobsOfNoProcess());
        model.addAttribute("approval", figures.approval().orElse(null));
        model.addAttribute("provisioning", figures.provisioning().orElse(null));
        model.addAttribute("desktops", desktops.counts());
        model.addAttribute("workspaces", health.workspaces());
        model.addAttribute("furtherWorkspaces", health.furtherWorkspaces());
        model.addAttribute("mails", health.mails());
        model.addAttribute("lacking", new TreeMap<>(supply.lacking()));
        model.addAttribute("months", MonthBars.of(figures.months()));
        model.addAttribute("currency", catalog.currency());
        return "administration/overview";
    }

    private static int stuckCount(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.status() == RequestStatus.NEEDS_ATTENTION)
                .mapToInt(Standing::count)
                .sum();
    }
}
