package org.workspacesportal.intake;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.portal.RequestView;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Requests for programs. */
@RestController
@RequestMapping("/api/requests")
class RequestApi {

    private final Intake intake;
    private final VisibleRequests visible;
    private final WorkspaceRequests requests;
    private final WorkspaceRequestProcess process;

    RequestApi(Intake intake, VisibleRequests visible, WorkspaceRequests requests, WorkspaceRequestProcess process) {
        this.intake = intake;
        this.visible = visible;
        this.requests = requests;
        this.process = process;
    }

    /** The requests of the person signed in, newest first. */
    @GetMapping
    List<RequestView> list(Principal person) {
        var audience = visible.audienceOfOwn(person);
        var timelines = visible.timelinesOf(person);
        return visible.of(person).stream()
                .map(request -> RequestView.of(request, timelines.getOrDefault(request.number(), List.of()), audience))
                .toList();
    }

    /** One request. */
    @GetMapping("/{number}")
    RequestView get(@PathVariable String number, Principal person) {
        return view(visible.get(number, person), person);
    }

    /** Asks for a desktop; the fields are those of the start form. */
    @PostMapping
    ResponseEntity<RequestView> ask(@RequestBody Map<String, Object> fields, Principal person) {
        var number = process.start(intake.read(fields), new Actor(person.getName(), Channel.API));
        return ResponseEntity.created(URI.create("/api/requests/" + number)).body(view(requests.get(number), person));
    }

    /** Takes a request back before it is decided. */
    @PostMapping("/{number}/withdrawal")
    RequestView withdraw(@PathVariable String number, Principal person) {
        visible.get(number, person);
        process.withdraw(number, new Actor(person.getName(), Channel.API));
        return view(requests.get(number), person);
    }

    private RequestView view(WorkspaceRequest request, Principal person) {
        return RequestView.of(request, requests.timeline(request.number()), visible.audience(request, person));
    }
}
