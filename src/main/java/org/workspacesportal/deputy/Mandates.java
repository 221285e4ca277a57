package org.workspacesportal.deputy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;

/** In whose name somebody may decide: their own first, then that of those whose deputy they are. A deputy's right is not passed on. */
@Component
public class Mandates {

    private final People people;
    private final Deputies deputies;
    private final RequestSearch requests;

    Mandates(People people, Deputies deputies, RequestSearch requests) {
        this.people = people;
        this.deputies = deputies;
        this.requests = requests;
    }

    /** The mandate by which a person may decide about a request, if there is one. */
    public Optional<Mandate> of(String userId, WorkspaceRequest request) {
        var asked = request.asked();
        return asked == null ? Optional.empty() : first(of(userId), userId, request, asked);
    }

    /** What waits for a person's decision, oldest first. */
    public List<WorkspaceRequest> waitingFor(String userId) {
        var mandates = of(userId);
        var holders = mandates.stream().map(Mandate::holder).toList();
        var groups = new LinkedHashSet<String>();
        mandates.forEach(mandate -> groups.addAll(mandate.groups()));
        return requests.waitingFor(holders, groups).stream()
                .filter(request -> {
                    var asked = request.asked();
                    return asked != null
                            && first(mandates, userId, request, asked).isPresent();
                })
                .toList();
    }

    private List<Mandate> of(String userId) {
        var mandates = new ArrayList<Mandate>();
        mandates.add(new Mandate(userId, people.groupsOf(userId), true));
        deputies.representedBy(userId)
                .forEach(person -> mandates.add(new Mandate(person, people.groupsOf(person), false)));
        return mandates;
    }

    /** Nobody decides about themselves, through a deputy neither, and two levels are two people. */
    private static Optional<Mandate> first(
            List<Mandate> mandates, String userId, WorkspaceRequest request, Asked asked) {
        if (request.concerns(userId) || asked.approvedFirstBy(userId)) {
            return Optional.empty();
        }
        return mandates.stream()
                .filter(mandate -> asked.includes(mandate.holder(), mandate.groups()))
                .filter(mandate -> !request.concerns(mandate.holder()) && !asked.approvedFirstBy(mandate.holder()))
                .findFirst();
    }
}
