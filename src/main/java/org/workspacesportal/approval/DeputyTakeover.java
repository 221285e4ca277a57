package org.workspacesportal.approval;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.deputy.DeputyBegan;
import org.workspacesportal.deputy.DeputyEnded;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.ApprovalTask;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;

/** What waits for somebody's decision when their deputy's time begins or ends: the deputy is asked, or asked no longer. */
@Component
class DeputyTakeover {

    private final RequestSearch search;
    private final People people;
    private final Mandates mandates;
    private final MoreApprovers moreApprovers;
    private final ApprovalTask task;

    DeputyTakeover(
            RequestSearch search, People people, Mandates mandates, MoreApprovers moreApprovers, ApprovalTask task) {
        this.search = search;
        this.people = people;
        this.mandates = mandates;
        this.moreApprovers = moreApprovers;
        this.task = task;
    }

    @EventListener
    void begin(DeputyBegan began) {
        waitingFor(began.person()).stream()
                .filter(request -> mandates.of(began.deputy(), request).isPresent())
                .forEach(request -> {
                    var added = moreApprovers.deputy(request, began.deputy(), began.person());
                    task.approversAdded(request.number(), added.from(), added.count());
                });
    }

    @EventListener
    void end(DeputyEnded ended) {
        waitingFor(ended.person()).stream()
                .filter(request -> mandates.of(ended.deputy(), request).isEmpty())
                .forEach(request -> task.takeFrom(request.number(), ended.deputy()));
    }

    private List<WorkspaceRequest> waitingFor(String person) {
        return search.waitingFor(List.of(person), people.groupsOf(person));
    }
}
