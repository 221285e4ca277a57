package org.workspacesportal.reclaim;

import java.security.Principal;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.identity.People;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.PlainText;
import org.workspacesportal.request.Said;

/** Where admins see which desktops nobody uses, arm and disarm what comes of it, and exempt some. */
@Controller
@RequestMapping("/admin/reclaim")
class ReclaimPages {

    /** To be typed, so that nobody arms it by a click that went astray. */
    static final String WORD = "RECLAIM";

    private static final String HERE = "redirect:/admin/reclaim";
    private static final int REASON = 500;

    private final ReclaimReport report;
    private final Armings armings;
    private final Passes passes;
    private final Exemptions exemptions;
    private final Desktops desktops;
    private final People people;
    private final ReclaimSettings settings;
    private final VisibleRequests visible;
    private final CurrentActor currentActor;

    ReclaimPages(
            ReclaimReport report,
            Armings armings,
            Passes passes,
            Exemptions exemptions,
            Desktops desktops,
            People people,
            ReclaimSettings settings,
            VisibleRequests visible,
            CurrentActor currentActor) {
        this.report = report;
        this.armings = armings;
        this.passes = passes;
        this.exemptions = exemptions;
        this.desktops = desktops;
        this.people = people;
        this.settings = settings;
        this.visible = visible;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "next") String show,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String desktop,
            Principal person) {
        visible.requireAll(person);
        return page(Part.of(show), page, Map.of("workspaceId", desktop), Map.of());
    }

    @PostMapping("/arming")
    ModelAndView arm(@RequestParam(defaultValue = "") String word, Principal person) {
        visible.requireAll(person);
        if (!word.strip().equals(WORD)) {
            return refused(new InvalidInput("word", "reclaim.word", WORD), Map.of("word", word));
        }
        armings.arm(actor(person));
        return new ModelAndView(HERE);
    }

    @PostMapping("/disarming")
    String disarm(Principal person) {
        visible.requireAll(person);
        armings.disarm(actor(person));
        return HERE;
    }

    @PostMapping("/exemptions")
    ModelAndView exempt(
            @RequestParam(defaultValue = "") String workspaceId,
            @RequestParam(defaultValue = "") String why,
            Principal person) {
        visible.requireAll(person);
        try {
            var checked = PlainText.checked("why", why, REASON);
            if (checked.isEmpty()) {
                throw new InvalidInput("why", "missing");
            }
            var desktop = desktops.find(workspaceId.strip())
                    .orElseThrow(() -> new InvalidInput("workspaceId", "reclaim.no-desktop"));
            exemptions.add(desktop.workspaceId(), checked, actor(person));
        } catch (InvalidInput invalid) {
            return refused(invalid, Map.of("workspaceId", workspaceId, "why", why));
        }
        return new ModelAndView(HERE + "?show=exempt");
    }

    @PostMapping("/exemptions/{id}/end")
    String endExemption(@PathVariable String id, Principal person) {
        visible.requireAll(person);
        exemptions.end(id, actor(person));
        return HERE + "?show=exempt";
    }

    private ModelAndView refused(InvalidInput invalid, Map<String, String> values) {
        var page = page(Part.NEXT, "1", values, invalid.byField());
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Part part, String page, Map<String, String> values, Map<String, Said> errors) {
        Function<String, String> name = id -> people.get(id).name();
        return new ModelAndView("administration/reclaim")
                .addObject("armed", armings.isArmed())
                .addObject("armings", armings.latest())
                .addObject("pass", passes.latest())
                .addObject("settings", settings)
                .addObject("word", WORD)
                .addObject("show", part.title())
                .addObject("counts", report.counts())
                .addObject("lines", ListPage.read(page, wanted -> report.page(part, wanted)))
                .addObject("names", name)
                .addObject("values", values)
                .addObject("errors", errors);
    }

    private Actor actor(Principal person) {
        return new Actor(person.getName(), Channel.PORTAL).from(currentActor.origin());
    }
}
