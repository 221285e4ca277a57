package org.workspacesportal.change;

import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.portal.RequestView;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.WorkspaceRequests;

/** Changes of desktops for programs. */
@RestController
class ChangeApi {

    private final ChangeIntake intake;
    private final Changes changes;
    private final WorkspaceRequests requests;
    private final VisibleRequests visible;

    ChangeApi(ChangeIntake intake, Changes changes, WorkspaceRequests requests, VisibleRequests visible) {
        this.intake = intake;
        this.changes = changes;
        this.requests = requests;
        this.visible = visible;
    }

    /** Asks for a change; the fields are those of the start form without {@code workspaceId}. */
    @PostMapping("/api/desktops/{id}/changes")
    ResponseEntity<RequestView> ask(
            @PathVariable String id, @RequestBody Map<String, Object> fields, Principal person) {
        var desktop = intake.require(id, person.getName());
        if (fields.containsKey(ChangeForm.WORKSPACE_ID)) {
            throw new InvalidInput(ChangeForm.WORKSPACE_ID, "unknown-field");
        }
        var all = new HashMap<>(fields);
        all.put(ChangeForm.WORKSPACE_ID, desktop.workspaceId());
        var number = changes.ask(all, new Actor(person.getName(), Channel.API));
        var request = requests.get(number);
        return ResponseEntity.created(URI.create("/api/requests/" + number))
                .body(RequestView.of(request, requests.timeline(number), visible.audience(request, person)));
    }
}
