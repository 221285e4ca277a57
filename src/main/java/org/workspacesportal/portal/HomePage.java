package org.workspacesportal.portal;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.desktop.Condition;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.desktop.Freshness;
import org.workspacesportal.figures.Figures;
import org.workspacesportal.figures.Spread;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.undeliverable.UnreachablePeople;

/** The home page: my desktops, my newest requests, and how many wait for my decision; and the page on which people sign in. */
@Controller
class HomePage {

    private static final int NEWEST = 5;
    private static final Set<Condition> PASSING = Set.of(Condition.CHANGING, Condition.UNKNOWN, Condition.ENDING);

    private final Desktops desktops;
    private final Freshness freshness;
    private final RequestSearch requests;
    private final Mandates mandates;
    private final Catalog catalog;
    private final DesktopTerms terms;
    private final Figures figures;
    private final DesktopHints hints;
    private final UnreachablePeople unreachable;

    HomePage(
            Desktops desktops,
            Freshness freshness,
            RequestSearch requests,
            Mandates mandates,
            Catalog catalog,
            DesktopTerms terms,
            Figures figures,
            DesktopHints hints,
            UnreachablePeople unreachable) {
        this.desktops = desktops;
        this.freshness = freshness;
        this.requests = requests;
        this.mandates = mandates;
        this.catalog = catalog;
        this.terms = terms;
        this.figures = figures;
        this.hints = hints;
        this.unreachable = unreachable;
    }

    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String live, Principal person, Model model) {
        freshness.wanted(person.getName());
        var mine = desktops.of(person.getName());
        var asked = requests.newestOf(person.getName(), NEWEST);
        model.addAttribute("desktops", mine);
        model.addAttribute(
                "leases", terms.of(mine.stream().map(Desktop::workspaceId).toList()));
        model.addAttribute("hints", hints.about(mine));
        model.addAttribute("requests", asked);
        model.addAttribute("underWay", requests.liveChangesOf(person.getName()));
        model.addAttribute("total", requests.countOf(person.getName()));
        // Not for those who only look whether their desktop has come: it is not among what changes by itself, and may
        // cost calls of a directory.
        model.addAttribute("waiting", live == null ? mandates.countFor(person.getName()) : 0);
        model.addAttribute(
                "unreachable", live == null ? unreachable.find(person.getName()).orElse(null) : null);
        model.addAttribute("owner", person.getName());
        model.addAttribute("currency", catalog.currency());
        model.addAttribute("usual", figures.provisioning().map(Spread::median).orElse(null));
        model.addAttribute("changing", isChanging(mine, asked));
        model.addAttribute("doings", Doing.values());
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** Whether something is to happen here that people wait for. */
    private boolean isChanging(List<Desktop> desktops, List<WorkspaceRequest> requests) {
        return desktops.stream()
                        .anyMatch(desktop -> PASSING.contains(desktop.condition())
                                || desktop.doing() != null
                                || freshness.isStale(desktop))
                || requests.stream().anyMatch(request -> request.status().isLive());
    }
}
