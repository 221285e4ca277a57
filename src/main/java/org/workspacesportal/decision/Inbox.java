package org.workspacesportal.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.request.WorkspaceRequest;

/** What waits for somebody's decision, in their own name or as a deputy. */
@Component
class Inbox {

    /**
     * One request that waits.
     *
     * @param request the request
     * @param requesterName who asks
     * @param insteadOf in whose name the reader would decide, null for their own
     */
    record Line(
            WorkspaceRequest request,
            String requesterName,
            @Nullable String insteadOf) {}

    private final Mandates mandates;
    private final Decisions decisions;
    private final People people;

    Inbox(Mandates mandates, Decisions decisions, People people) {
        this.mandates = mandates;
        this.decisions = decisions;
        this.people = people;
    }

    /** Oldest first. */
    List<Line> of(String userId) {
        return mandates.waitingFor(userId).stream()
                .filter(request -> decisions.canDecide(request, userId))
                .map(request -> new Line(
                        request,
                        people.get(request.requester()).name(),
                        decisions
                                .decidesFor(request, userId)
                                .map(people::get)
                                .map(Person::name)
                                .orElse(null)))
                .toList();
    }
}
