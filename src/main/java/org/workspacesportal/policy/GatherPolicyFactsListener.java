package org.workspacesportal.policy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.DecisionTable;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Apply approval policy: gives the decision table the facts about the people that it may ask for. */
@Component
class GatherPolicyFactsListener implements ExecutionListener {

    private static final Set<ChangeKind> COSTS_THE_SAME = Set.of(ChangeKind.REBUILD, ChangeKind.RESTORE);

    private static final String NEW_DESKTOP = "new-desktop";

    private final WorkspaceRequests requests;
    private final RequestSearch search;
    private final People people;

    GatherPolicyFactsListener(WorkspaceRequests requests, RequestSearch search, People people) {
        this.requests = requests;
        this.search = search;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        DecisionTable.fact(execution, Variables.REQUESTER_GROUPS, List.copyOf(people.groupsOf(request.requester())));
        DecisionTable.fact(execution, Variables.DESKTOPS_HELD, search.desktopsOf(request.owner()));
        var change = request.change();
        DecisionTable.fact(
                execution,
                Variables.KIND,
                change == null ? NEW_DESKTOP : change.kind().title());
        DecisionTable.fact(execution, Variables.ADDED_COST, addedCost(request));
    }

    /** What it costs more than before; nothing the table could compare with where nobody knows. */
    private static @Nullable Double addedCost(WorkspaceRequest request) {
        var cost = request.order().knownCost();
        var change = request.change();
        if (change != null && COSTS_THE_SAME.contains(change.kind())) {
            return 0.0;
        }
        if (cost == null || change == null) {
            return cost == null ? null : cost.doubleValue();
        }
        return change.costBefore() == null
                ? null
                : cost.subtract(change.costBefore()).doubleValue();
    }
}
