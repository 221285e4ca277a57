package org.workspacesportal.approval;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.maillink.MailLinks;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.policy.ApprovalPolicy;
import org.workspacesportal.process.ApprovalTask;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Stops a decision that no person seems to have made: mail links decide no longer, the decision is taken back, the admins are asked and told why. */
@Component
public class Freeze {

    private static final String BOTH_BUTTONS =
            "Both buttons behind a mail link were pressed within seconds, as programs that check mails do.";

    private final WorkspaceRequests requests;
    private final AppliedPolicies policies;
    private final MailLinks links;
    private final MoreApprovers moreApprovers;
    private final ApprovalTask task;
    private final WorkspaceRequestProcess process;

    Freeze(
            WorkspaceRequests requests,
            AppliedPolicies policies,
            MailLinks links,
            MoreApprovers moreApprovers,
            ApprovalTask task,
            WorkspaceRequestProcess process) {
        this.requests = requests;
        this.policies = policies;
        this.links = links;
        this.moreApprovers = moreApprovers;
        this.task = task;
        this.process = process;
    }

    /**
     * Freezes what was decided by a link behind which the opposite was pressed as well.
     *
     * @throws RequestMovedOn when something has come of the decision already
     */
    @Transactional
    public void bothButtonsPressed(String number) {
        var policy = policies.of(number).ledToAdmins(BOTH_BUTTONS);
        policies.keep(number, policy);
        links.revokeAll(number);
        var request = requests.get(number);
        if (request.waitsForSomebody()) {
            askAdminsToo(request, policy);
        } else {
            process.undo(number, Actor.SYSTEM);
        }
    }

    /** The first of two levels: the second is asked already, so the admins join them. */
    private void askAdminsToo(WorkspaceRequest request, ApprovalPolicy policy) {
        requests.note(request.number(), EventKind.APPROVAL_PROBLEM, Actor.SYSTEM, BOTH_BUTTONS);
        var added = moreApprovers.escalate(request, policy);
        task.approversAdded(request.number(), added.from(), added.count());
    }
}
