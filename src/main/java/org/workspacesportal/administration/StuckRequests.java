package org.workspacesportal.administration;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.ResolutionTasks;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequest;

/** Finds the requests whose desktop could not be made, with the task in which an admin says how to go on. */
@Component
class StuckRequests {

    private static final int MOST = 10;

    private final RequestSearch requests;
    private final ResolutionTasks tasks;
    private final People people;

    StuckRequests(RequestSearch requests, ResolutionTasks tasks, People people) {
        this.requests = requests;
        this.tasks = tasks;
        this.people = people;
    }

    /** The newest few. */
    List<Stuck> newest() {
        var stuck = requests.newestIn(RequestStatus.NEEDS_ATTENTION, MOST);
        var ids = tasks.of(stuck.stream().map(WorkspaceRequest::number).toList());
        var named = people.getAll(stuck.stream().map(WorkspaceRequest::owner).collect(Collectors.toSet()));
        return stuck.stream()
                .map(request -> new Stuck(request, named.apply(request.owner()).name(), ids.get(request.number())))
                .toList();
    }
}
