package org.workspacesportal.decision;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.deputy.Waiting;
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
    private final People people;

    Inbox(Mandates mandates, People people) {
        this.mandates = mandates;
        this.people = people;
    }

    /** Oldest first. */
    Page<Line> of(String userId, Pageable page) {
        if (people.find(userId).isEmpty()) {
            return Page.empty(page);
        }
        var waiting = mandates.waitingFor(userId, page);
        var named = people.getAll(waiting.stream()
                .flatMap(one ->
                        Stream.of(one.request().requester(), one.mandate().holder()))
                .collect(Collectors.toSet()));
        return waiting.map(one -> line(one, named));
    }

    private static Line line(Waiting one, Map<String, Person> named) {
        var request = one.request();
        var mandate = one.mandate();
        return new Line(
                request, name(request.requester(), named), mandate.own() ? null : name(mandate.holder(), named));
    }

    private static String name(String id, Map<String, Person> named) {
        var person = named.get(id);
        return person == null ? id : person.name();
    }
}
