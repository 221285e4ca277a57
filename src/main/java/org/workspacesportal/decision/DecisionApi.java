package org.workspacesportal.decision;

import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.portal.RequestView;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Decisions for programs. */
@RestController
class DecisionApi {

    private final Decisions decisions;
    private final DecisionStory story;
    private final WorkspaceRequests requests;
    private final VisibleRequests visible;

    DecisionApi(Decisions decisions, DecisionStory story, WorkspaceRequests requests, VisibleRequests visible) {
        this.decisions = decisions;
        this.story = story;
        this.requests = requests;
        this.visible = visible;
    }

    /** Approves or rejects a request; a rejection needs a comment. The same decision again is answered like the first. */
    @PostMapping("/api/requests/{number}/decision")
    RequestView decide(@PathVariable String number, @RequestBody Map<String, Object> fields, Principal person) {
        var request = visible.about(number, person, () -> decide(number, fields, person.getName()));
        return RequestView.of(request, requests.timeline(number));
    }

    private WorkspaceRequest decide(String number, Map<String, Object> fields, String person) {
        try {
            return decisions.decide(number, fields, new Actor(person, Channel.API));
        } catch (RequestMovedOn movedOn) {
            var request = requests.get(number);
            if (request.decision() != null
                    && story.isWhatWasDecided(request, person, String.valueOf(fields.get("approved")))) {
                return request;
            }
            throw movedOn;
        }
    }
}
