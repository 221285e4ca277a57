package org.workspacesportal.care;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.desktop.Freshness;
import org.workspacesportal.portal.VisibleDesktops;
import org.workspacesportal.power.Power;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;

/** Desktops for programs. */
@RestController
@RequestMapping("/api/desktops")
class DesktopApi {

    private final Desktops desktops;
    private final VisibleDesktops visible;
    private final Freshness freshness;
    private final Power power;

    DesktopApi(Desktops desktops, VisibleDesktops visible, Freshness freshness, Power power) {
        this.desktops = desktops;
        this.visible = visible;
        this.freshness = freshness;
        this.power = power;
    }

    /** The desktops of the person signed in. */
    @GetMapping
    List<DesktopView> list(Principal person) {
        freshness.wanted(person.getName());
        return desktops.of(person.getName()).stream().map(DesktopView::of).toList();
    }

    /** One desktop. */
    @GetMapping("/{id}")
    DesktopView get(@PathVariable String id, Principal person) {
        var desktop = visible.get(id, person);
        freshness.wantedOne(id);
        return DesktopView.of(desktop);
    }

    /** Has a desktop START, STOP or REBOOT; the answer does not wait until it has. */
    @PostMapping("/{id}/power")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DesktopView power(@PathVariable String id, @RequestBody Map<String, Object> fields, Principal person) {
        visible.get(id, person);
        power.act(id, DoingForm.read(fields.get("action")), new Actor(person.getName(), Channel.API));
        return DesktopView.of(visible.get(id, person));
    }
}
