package org.workspacesportal.approval;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.mail.Mails;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequests;

/** What is written about an approval: to those who are asked, and to the requester when the answer is no or never came. */
@Component
class ApprovalMails {

    private final WorkspaceRequests requests;
    private final Approvers approvers;
    private final ApprovalLinks links;
    private final ApprovalSettings settings;
    private final Catalog catalog;
    private final People people;
    private final Mails mails;

    ApprovalMails(
            WorkspaceRequests requests,
            Approvers approvers,
            ApprovalLinks links,
            ApprovalSettings settings,
            Catalog catalog,
            People people,
            Mails mails) {
        this.requests = requests;
        this.approvers = approvers;
        this.links = links;
        this.settings = settings;
        this.catalog = catalog;
        this.people = people;
        this.mails = mails;
    }

    /** Asks or reminds the approver at a position; says nothing when there is nothing left to decide. */
    void ask(MailKind kind, String number, int position) {
        var request = requests.get(number);
        if (request.status() != RequestStatus.WAITING_FOR_APPROVAL) {
            return;
        }
        var approver = approvers.asked(number, position);
        var path = settings.links() == ApprovalSettings.Links.OFF
                ? "/approvals/" + number
                : "/decisions/" + links.issue(number, approver.id());
        mails.send(
                kind,
                approver,
                Map.of(
                        "request",
                        request,
                        "requester",
                        people.get(request.requester()),
                        "currency",
                        catalog.currency(),
                        "decisionPath",
                        path));
    }

    /** Tells the requester how it ended. */
    void tell(MailKind kind, String number) {
        var request = requests.get(number);
        var decision = request.decision();
        var comment = decision == null || decision.comment() == null ? "" : decision.comment();
        mails.send(kind, people.get(request.requester()), Map.of("request", request, "comment", comment));
    }
}
