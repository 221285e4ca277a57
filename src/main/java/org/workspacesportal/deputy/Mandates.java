package org.workspacesportal.deputy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.manager.Managers;
import org.workspacesportal.manager.ManagersUnreachable;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;

/** In whose name somebody may decide: their own first, then that of those whose deputy they are. A deputy's right is not passed on. */
@Component
public class Mandates {

    private static final Logger LOG = LoggerFactory.getLogger(Mandates.class);

    private final People people;
    private final Deputies deputies;
    private final RequestSearch requests;
    private final Managers managers;

    Mandates(People people, Deputies deputies, RequestSearch requests, Managers managers) {
        this.people = people;
        this.deputies = deputies;
        this.requests = requests;
        this.managers = managers;
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
    private Optional<Mandate> first(List<Mandate> mandates, String userId, WorkspaceRequest request, Asked asked) {
        if (request.concerns(userId) || asked.approvedFirstBy(userId)) {
            return Optional.empty();
        }
        return mandates.stream()
                .filter(mandate -> isAsked(mandate, request, asked))
                .filter(mandate -> !request.concerns(mandate.holder()) && !asked.approvedFirstBy(mandate.holder()))
                .findFirst();
    }

    private boolean isAsked(Mandate mandate, WorkspaceRequest request, Asked asked) {
        return asked.includesOneOf(mandate.groups())
                || (mandate.holder().equals(asked.person()) && manages(mandate.holder(), request.requester()));
    }

    /** Who was asked as the requester's manager decides for as long as they are; that nobody can say so now takes nothing from them. */
    private boolean manages(String holder, String requester) {
        try {
            return managers.managerOf(requester).filter(holder::equals).isPresent();
        } catch (ManagersUnreachable unknown) {
            LOG.warn("{} goes on as the manager of {}. {}", holder, requester, unknown.getMessage());
            return true;
        }
    }
}
