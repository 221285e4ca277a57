package org.workspacesportal.change;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;

/** The pages on which people have their desktop changed. */
@Controller
@RequestMapping("/desktops/{id}/changes/{change}")
class ChangePages {

    private final ChangeIntake intake;
    private final Changes changes;
    private final ChangePage page;

    ChangePages(ChangeIntake intake, Changes changes, ChangePage page) {
        this.intake = intake;
        this.changes = changes;
        this.page = page;
    }

    @GetMapping
    ModelAndView form(@PathVariable String id, @PathVariable String change, Principal person) {
        var desktop = intake.require(id, person.getName());
        var kind = kind(change);
        changes.lookAt(desktop.workspaceId(), kind);
        return page(id, kind, person, Map.of(), new InvalidInput(List.of()));
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String id,
            @PathVariable String change,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            RedirectAttributes afterwards) {
        var desktop = intake.require(id, person.getName());
        var kind = kind(change);
        try {
            var fields = new HashMap<String, String>(SentFields.each(sent));
            fields.put(ChangeForm.WORKSPACE_ID, desktop.workspaceId());
            fields.put(ChangeForm.CHANGE, kind.name());
            var number = changes.ask(fields, new Actor(person.getName(), Channel.PORTAL));
            afterwards.addFlashAttribute("sent", true);
            return new ModelAndView("redirect:/requests/" + number);
        } catch (InvalidInput invalid) {
            var again = page(id, kind, person, sent.toSingleValueMap(), invalid);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
    }

    private ModelAndView page(
            String id, ChangeKind kind, Principal person, Map<String, String> values, InvalidInput wrong) {
        var desktop = intake.require(id, person.getName());
        return page.form(desktop, kind, desktop.belongsTo(person.getName()), values, wrong.byField());
    }

    private static ChangeKind kind(String title) {
        return Stream.of(ChangeKind.values())
                .filter(kind -> kind.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
