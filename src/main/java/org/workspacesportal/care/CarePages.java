package org.workspacesportal.care;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.change.ChangeChoices;
import org.workspacesportal.desktop.Condition;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.desktop.Freshness;
import org.workspacesportal.identity.People;
import org.workspacesportal.lease.Leases;
import org.workspacesportal.portal.DesktopHints;
import org.workspacesportal.portal.VisibleDesktops;
import org.workspacesportal.power.Power;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestSearch;

/** The page on which people look after a desktop. */
@Controller
@RequestMapping("/desktops/{id}")
class CarePages {

    private static final int REQUESTS = 20;

    private final VisibleDesktops visible;
    private final Freshness freshness;
    private final Power power;
    private final DesktopStory story;
    private final RequestSearch requests;
    private final People people;
    private final Catalog catalog;
    private final ChangeChoices choices;
    private final Leases leases;
    private final DesktopHints hints;

    CarePages(
            VisibleDesktops visible,
            Freshness freshness,
            Power power,
            DesktopStory story,
            RequestSearch requests,
            People people,
            Catalog catalog,
            ChangeChoices choices,
            Leases leases,
            DesktopHints hints) {
        this.visible = visible;
        this.freshness = freshness;
        this.power = power;
        this.story = story;
        this.requests = requests;
        this.people = people;
        this.catalog = catalog;
        this.choices = choices;
        this.leases = leases;
        this.hints = hints;
    }

    @GetMapping
    String show(@PathVariable String id, Principal person, Locale locale, Model model) {
        var found = visible.find(id, person);
        if (found.isEmpty()) {
            addHistory(visible.getGone(id, person), person, locale, model);
            return "desktops/gone";
        }
        var desktop = found.get();
        freshness.wantedOne(id);
        addHistory(desktop, person, locale, model);
        model.addAttribute("live", mayStillMove(desktop));
        model.addAttribute("doings", Doing.values());
        model.addAttribute("currency", catalog.currency());
        model.addAttribute("underWay", requests.liveChangeOf(id).orElse(null));
        model.addAttribute("choices", choices.of(desktop));
        model.addAttribute("lease", leases.find(id).orElse(null));
        model.addAttribute("hints", hints.about(List.of(desktop)));
        return "desktops/show";
    }

    @PostMapping("/power")
    String power(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(defaultValue = "") String from,
            Principal person) {
        visible.get(id, person);
        power.act(id, DoingForm.read(action), new Actor(person.getName(), Channel.PORTAL));
        return from.equals("home") ? "redirect:/" : "redirect:/desktops/" + id;
    }

    private void addHistory(Desktop desktop, Principal person, Locale locale, Model model) {
        model.addAttribute("desktop", desktop);
        model.addAttribute("own", desktop.belongsTo(person.getName()));
        model.addAttribute("ownerName", people.get(desktop.owner()).name());
        model.addAttribute("story", story.of(desktop, person.getName(), locale));
        model.addAttribute("requests", requests.about(desktop.workspaceId(), REQUESTS));
    }

    private boolean mayStillMove(Desktop desktop) {
        var condition = desktop.condition();
        return desktop.doing() != null
                || condition == Condition.CHANGING
                || condition == Condition.ENDING
                || freshness.isStale(desktop);
    }
}
