package org.workspacesportal.administration;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.workspacesportal.desktop.InventoryLine;
import org.workspacesportal.desktop.InventorySearch;
import org.workspacesportal.desktop.KnownSetups;
import org.workspacesportal.desktop.Show;
import org.workspacesportal.identity.People;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;

/** All desktops, for admins: those that were not made here, and those that are not as they were made. */
@Controller
@RequestMapping("/admin/desktops")
class DesktopsPage {

    private final InventorySearch inventory;
    private final Adoptions adoptions;
    private final KnownSetups setups;
    private final People people;
    private final VisibleRequests visible;

    DesktopsPage(
            InventorySearch inventory,
            Adoptions adoptions,
            KnownSetups setups,
            People people,
            VisibleRequests visible) {
        this.inventory = inventory;
        this.adoptions = adoptions;
        this.setups = setups;
        this.people = people;
        this.visible = visible;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") String page,
            Principal person,
            Model model) {
        visible.requireAll(person);
        var shown = show(show);
        var lines = ListPage.read(page, wanted -> inventory.find(shown, wanted));
        model.addAttribute("lines", lines);
        model.addAttribute("people", people.getAll(owners(lines.getContent())));
        model.addAttribute("show", show);
        model.addAttribute("counts", inventory.counts());
        return "administration/desktops";
    }

    @PostMapping("/{id}/adoption")
    String adopt(@PathVariable String id, Principal person) {
        visible.requireAll(person);
        adoptions.adopt(id, actor(person));
        return "redirect:/admin/desktops?show=foreign";
    }

    @PostMapping("/{id}/acceptance")
    String accept(@PathVariable String id, Principal person) {
        visible.requireAll(person);
        if (!setups.acceptDrift(id, actor(person))) {
            throw new NotNow("no-drift", id);
        }
        return "redirect:/admin/desktops?show=drift";
    }

    private static Show show(String name) {
        return Stream.of(Show.values())
                .filter(show -> show.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("show", "no-such-filter"));
    }

    private static List<String> owners(List<InventoryLine> lines) {
        return lines.stream().map(line -> line.desktop().owner()).distinct().toList();
    }

    private static Actor actor(Principal person) {
        return new Actor(person.getName(), Channel.PORTAL);
    }
}
