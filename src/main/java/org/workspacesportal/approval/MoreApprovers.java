package org.workspacesportal.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import org.workspacesportal.policy.ApprovalPolicy;
import org.workspacesportal.process.ApprovalTask;
import org.workspacesportal.request.WorkspaceRequest;

/** Lets more people decide in the middle of a round; Tasklist offers them the task at once. */
@Component
class MoreApprovers {

    /**
     * Those who were added.
     *
     * @param from position of the first of them
     * @param count how many there are
     */
    record Added(int from, int count) {}

    private final Approvers approvers;
    private final AskedApprovers askedApprovers;
    private final ApprovalTask task;

    MoreApprovers(Approvers approvers, AskedApprovers askedApprovers, ApprovalTask task) {
        this.approvers = approvers;
        this.askedApprovers = askedApprovers;
        this.task = task;
    }

    /** Adds a second group and its deputies. */
    Added escalate(WorkspaceRequest request, ApprovalPolicy policy) {
        var from = count(request);
        var group = approvers.escalate(request, policy);
        task.offerToGroup(request.number(), group);
        return added(request, from);
    }

    /** Adds somebody who stands in for a person from now on. */
    Added deputy(WorkspaceRequest request, String deputy, String person) {
        var from = count(request);
        approvers.addDeputy(request, deputy, person);
        return added(request, from);
    }

    private Added added(WorkspaceRequest request, int from) {
        var count = count(request) - from;
        task.offerTo(request.number(), deputies(request, from, count));
        return new Added(from, count);
    }

    private List<String> deputies(WorkspaceRequest request, int from, int count) {
        return askedApprovers.of(request.number(), round(request)).stream()
                .filter(asked -> asked.position() >= from && asked.position() < from + count)
                .filter(asked -> asked.onBehalfOf() != null)
                .map(AskedApprover::approver)
                .toList();
    }

    private int count(WorkspaceRequest request) {
        return askedApprovers.of(request.number(), round(request)).size();
    }

    private static int round(WorkspaceRequest request) {
        return request.whoIsAsked().round();
    }
}
