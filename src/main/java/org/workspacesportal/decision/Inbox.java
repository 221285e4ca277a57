package org.workspacesportal.decision;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.deputy.Waiting;
import org.workspacesportal.desktop.TakenPlaces;
import org.workspacesportal.desktop.TakenPlaces.Place;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.request.WorkspaceRequest;

/** What waits for somebody's decision, in their own name or as a deputy. */
@Component
class Inbox {

    /**
     * One request that waits.
     *
     * @param request the request
     * @param requesterName who asks
     * @param ownerName whom the desktop is for
     * @param insteadOf in whose name the reader would decide, null for their own
     * @param inTheWay whether AWS will refuse, as its owner has a desktop there already
     */
    record Line(
            WorkspaceRequest request,
            String requesterName,
            String ownerName,
            @Nullable String insteadOf,
            boolean inTheWay) {}

    private final Mandates mandates;
    private final People people;
    private final TakenPlaces taken;

    Inbox(Mandates mandates, People people, TakenPlaces taken) {
        this.mandates = mandates;
        this.people = people;
        this.taken = taken;
    }

    /** Oldest first. */
    Page<Line> of(String userId, Pageable page) {
        if (people.find(userId).isEmpty()) {
            return Page.empty(page);
        }
        var waiting = mandates.waitingFor(userId, page);
        var named = people.getAll(waiting.stream()
                .flatMap(one -> Stream.of(
                        one.request().requester(),
                        one.request().owner(),
                        one.mandate().holder()))
                .collect(Collectors.toSet()));
        var places = taken.of(waiting.stream().map(one -> one.request().owner()).collect(Collectors.toSet()));
        return waiting.map(one -> line(one, named, places));
    }

    /** What has waited longest beside this request; between two steps of its process it may still be among what waits. */
    Optional<WorkspaceRequest> next(String userId, String number) {
        return mandates.waitingFor(userId, PageRequest.ofSize(ListPage.LINES)).stream()
                .map(Waiting::request)
                .filter(request -> !request.number().equals(number))
                .findFirst();
    }

    private static Line line(Waiting one, Function<String, Person> named, Set<Place> taken) {
        var request = one.request();
        var mandate = one.mandate();
        return new Line(
                request,
                named.apply(request.requester()).name(),
                named.apply(request.owner()).name(),
                mandate.own() ? null : named.apply(mandate.holder()).name(),
                request.change() == null
                        && taken.contains(new Place(request.order().directoryId(), request.owner())));
    }
}
