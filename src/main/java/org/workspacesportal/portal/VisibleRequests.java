package org.workspacesportal.portal;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.RequestNotFound;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The requests a person may see: their own, those they may decide or have decided about, and all of them for an admin. */
@Component
public class VisibleRequests {

    private final WorkspaceRequests requests;
    private final RequestSearch search;
    private final People people;
    private final Mandates mandates;

    VisibleRequests(WorkspaceRequests requests, RequestSearch search, People people, Mandates mandates) {
        this.requests = requests;
        this.search = search;
        this.people = people;
        this.mandates = mandates;
    }

    /**
     * A request by its number.
     *
     * @throws RequestNotFound also when the person may not see it: whether it exists is not theirs to know
     */
    public WorkspaceRequest get(String number, Principal viewer) {
        var request = requests.get(number);
        if (!maySee(request, viewer.getName())) {
            throw new RequestNotFound(number);
        }
        return request;
    }

    /**
     * Does something about a request.
     *
     * @throws RequestNotFound instead of a refusal to who may not even know of the request
     */
    public <T> T about(String number, Principal viewer, Supplier<T> act) {
        try {
            return act.get();
        } catch (NotAllowed refused) {
            get(number, viewer);
            throw refused;
        }
    }

    /**
     * Lets nobody but admins go on, who may see all requests and what became of them.
     *
     * @throws NotAllowed for everybody else
     */
    public void requireAll(Principal viewer) {
        if (!people.isMember(viewer.getName(), Groups.ADMINS)) {
            throw new NotAllowed("admins-only");
        }
    }

    /** How much of what happened to a request is the person's to know. */
    public Audience audience(WorkspaceRequest request, Principal viewer) {
        return request.concerns(viewer.getName()) ? audienceOfOwn(viewer) : Audience.IN_CHARGE;
    }

    /** The same for whatever concerns the person. */
    public Audience audienceOfOwn(Principal viewer) {
        return people.isMember(viewer.getName(), Groups.ADMINS) ? Audience.IN_CHARGE : Audience.CONCERNED;
    }

    /** What the person asked for or gets, newest first. */
    public List<WorkspaceRequest> of(Principal person) {
        return search.of(person.getName());
    }

    /** One page of what the person asked for or gets, newest first. */
    public Page<WorkspaceRequest> of(Principal person, Pageable page) {
        return search.of(person.getName(), page);
    }

    /** What happened to what the person asked for or gets, by the numbers of the requests. */
    public Map<String, List<RequestEvent>> timelinesOf(Principal person) {
        return search.timelinesOf(person.getName());
    }

    private boolean maySee(WorkspaceRequest request, String viewer) {
        if (request.concerns(viewer)) {
            return true;
        }
        return people.isMember(viewer, Groups.ADMINS)
                || mandates.of(viewer, request).isPresent()
                || hasActed(request, viewer);
    }

    /** Who approved at level 1 or decided still finds what they decided about. */
    private boolean hasActed(WorkspaceRequest request, String viewer) {
        return requests.timeline(request.number()).stream()
                .anyMatch(event -> event.actor().equals(viewer));
    }
}
