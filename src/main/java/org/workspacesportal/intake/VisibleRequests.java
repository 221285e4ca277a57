package org.workspacesportal.intake;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.RequestNotFound;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The requests a person may see: their own, those their groups decide about, and all of them for an admin. */
@Component
class VisibleRequests {

    private final WorkspaceRequests requests;
    private final People people;

    VisibleRequests(WorkspaceRequests requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    /**
     * A request by its number.
     *
     * @throws RequestNotFound also when the person may not see it: whether it exists is not theirs to know
     */
    WorkspaceRequest get(String number, Principal viewer) {
        var request = requests.get(number);
        if (!maySee(request, viewer.getName())) {
            throw new RequestNotFound(number);
        }
        return request;
    }

    /** What the person asked for or gets, newest first. */
    List<WorkspaceRequest> of(Principal person) {
        return requests.of(person.getName());
    }

    private boolean maySee(WorkspaceRequest request, String viewer) {
        if (request.concerns(viewer)) {
            return true;
        }
        var groups = people.groupsOf(viewer);
        return groups.contains(Groups.ADMINS)
                || (request.approverGroup() != null && groups.contains(request.approverGroup()));
    }
}
