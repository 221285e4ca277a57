package org.workspacesportal.decision;

import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.portal.RequestView;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.WorkspaceRequests;

/** Decisions for programs. */
@RestController
class DecisionApi {

    private final Decisions decisions;
    private final WorkspaceRequests requests;

    DecisionApi(Decisions decisions, WorkspaceRequests requests) {
        this.decisions = decisions;
        this.requests = requests;
    }

    /** Approves or rejects a request; a rejection needs a comment. */
    @PostMapping("/api/requests/{number}/decision")
    RequestView decide(@PathVariable String number, @RequestBody Map<String, Object> fields, Principal person) {
        var request = decisions.decide(number, fields, new Actor(person.getName(), Channel.API));
        return RequestView.of(request, requests.timeline(number));
    }
}
