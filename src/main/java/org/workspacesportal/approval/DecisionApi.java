package org.workspacesportal.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.RequestStatus;

/** Decisions for programs. */
@RestController
class DecisionApi {

    private final Decisions decisions;

    DecisionApi(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Approves or rejects a request; a rejection needs a comment. */
    @PostMapping("/api/requests/{number}/decision")
    DecidedView decide(@PathVariable String number, @RequestBody Map<String, Object> fields, Principal person) {
        var request = decisions.decide(number, fields, new Actor(person.getName(), Channel.API));
        return new DecidedView(request.number(), request.status(), request.decision());
    }

    /**
     * A decided request.
     *
     * @param number the request
     * @param status where it stands now
     * @param decision what was decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecidedView(
            String number, RequestStatus status, @Nullable Decision decision) {}
}
