package org.workspacesportal.deputy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.manager.Managers;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.Claim;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;

/** In whose name somebody may decide: their own first, then that of those whose deputy they are. A deputy's right is not passed on. */
@Component
public class Mandates {

    /** So few are worth counting one by one. */
    private static final int FEW = 20;

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
        return first(of(userId), userId, request, new CurrentManagers(managers));
    }

    /** One page of what waits for a person's decision, oldest first. Where a manager was asked who no longer is, it has one line less, and of several pages that one is counted. */
    public Page<Waiting> waitingFor(String userId, Pageable page) {
        var mandates = of(userId);
        return stillTheirs(mandates, userId, requests.waitingFor(userId, claims(mandates), page));
    }

    /** How many requests wait for a person's decision; of many, those asked of them as a manager count although they may no longer be. */
    public long countFor(String userId) {
        var mandates = of(userId);
        var claims = claims(mandates);
        var count = requests.countWaitingFor(userId, claims);
        if (count == 0 || count > FEW) {
            return count;
        }
        return stillTheirs(mandates, userId, requests.waitingFor(userId, claims, PageRequest.ofSize(FEW)))
                .getTotalElements();
    }

    private Page<Waiting> stillTheirs(List<Mandate> mandates, String userId, Page<WorkspaceRequest> found) {
        var current = new CurrentManagers(managers);
        var theirs = found.stream()
                .flatMap(request ->
                        first(mandates, userId, request, current)
                                .map(mandate -> new Waiting(request, mandate))
                                .stream())
                .toList();
        // Of several pages the others still have to be reached, so there those are counted that only seem to wait.
        var formerly = found.getTotalPages() > 1 ? 0 : found.getNumberOfElements() - theirs.size();
        return new PageImpl<>(theirs, found.getPageable(), found.getTotalElements() - formerly);
    }

    private List<Mandate> of(String userId) {
        var mandates = new ArrayList<Mandate>();
        mandates.add(new Mandate(userId, people.groupsOf(userId), true));
        deputies.representedBy(userId)
                .forEach(person -> mandates.add(new Mandate(person, people.groupsOf(person), false)));
        return mandates;
    }

    private static List<Claim> claims(List<Mandate> mandates) {
        return mandates.stream()
                .map(mandate -> new Claim(mandate.holder(), mandate.groups()))
                .toList();
    }

    /** Nobody decides about themselves, through a deputy neither, and two levels are two people. */
    private static Optional<Mandate> first(
            List<Mandate> mandates, String userId, WorkspaceRequest request, CurrentManagers current) {
        var asked = request.asked();
        if (asked == null || request.concerns(userId) || asked.approvedFirstBy(userId)) {
            return Optional.empty();
        }
        return mandates.stream()
                .filter(mandate -> isAsked(mandate, request, asked, current))
                .filter(mandate -> !request.concerns(mandate.holder()) && !asked.approvedFirstBy(mandate.holder()))
                .findFirst();
    }

    private static boolean isAsked(Mandate mandate, WorkspaceRequest request, Asked asked, CurrentManagers current) {
        return asked.includesOneOf(mandate.groups())
                || (mandate.holder().equals(asked.person()) && current.manages(mandate.holder(), request.requester()));
    }
}
