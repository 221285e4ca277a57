package org.workspacesportal.change;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.mail.Mails;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequests;

/** What is written to the owners of desktops that are changed. */
@Component
class ChangeMails {

    private final WorkspaceRequests requests;
    private final People people;
    private final Catalog catalog;
    private final Mails mails;

    ChangeMails(WorkspaceRequests requests, People people, Catalog catalog, Mails mails) {
        this.requests = requests;
        this.people = people;
        this.catalog = catalog;
        this.mails = mails;
    }

    /** Tells that it is done. */
    void done(String number) {
        tell(MailKind.CHANGE_DONE, number, "");
    }

    /** Tells that it takes longer, and why; says nothing once it has gone on. */
    void delay(String number) {
        if (requests.get(number).status() == RequestStatus.NEEDS_ATTENTION) {
            tell(MailKind.CHANGE_DELAY, number, "");
        }
    }

    /** Tells that the desktop is not changed, and what the admin wrote. */
    void regret(String number) {
        var comment = RequestEvent.latest(requests.timeline(number), EventKind.GIVEN_UP)
                .map(RequestEvent::note)
                .orElse("");
        tell(MailKind.CHANGE_REGRET, number, comment);
    }

    private void tell(MailKind kind, String number, String comment) {
        var request = requests.get(number);
        var facts = new HashMap<String, Object>();
        facts.put("request", request);
        facts.put("currency", catalog.currency());
        facts.put("problem", request.problem() == null ? ChangeProblems.OVERDUE : request.problem());
        facts.put("comment", comment);
        mails.send(kind, people.get(request.owner()), facts);
    }
}
