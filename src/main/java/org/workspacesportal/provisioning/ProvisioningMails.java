package org.workspacesportal.provisioning;

import java.util.HashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.mail.Mails;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequests;

/** What is written to the people who wait for a desktop. */
@Component
@EnableConfigurationProperties(ProvisioningSettings.class)
class ProvisioningMails {

    private final WorkspaceRequests requests;
    private final Workspaces workspaces;
    private final People people;
    private final Mails mails;

    ProvisioningMails(WorkspaceRequests requests, Workspaces workspaces, People people, Mails mails) {
        this.requests = requests;
        this.workspaces = workspaces;
        this.people = people;
        this.mails = mails;
    }

    /** Tells the owner that the desktop is ready, and how to reach it. */
    void ready(String number) {
        var request = requests.get(number);
        var facts = new HashMap<String, Object>();
        facts.put("request", request);
        facts.put("byPolicy", request.decision() != null && request.decision().isByPolicy());
        facts.put(
                "registrationCode", workspaces.registrationCode(request.order().directoryId()));
        mails.send(MailKind.READY, people.get(request.owner()), facts);
    }

    /** Tells the requester that it takes longer, and why; says nothing once it has gone on. */
    void delay(String number) {
        if (requests.get(number).status() == RequestStatus.NEEDS_ATTENTION) {
            tell(MailKind.DELAY, number, "");
        }
    }

    /** Tells the requester that there will be no desktop, and what the admin wrote. */
    void regret(String number) {
        var comment = RequestEvent.latest(requests.timeline(number), EventKind.GIVEN_UP)
                .map(RequestEvent::note)
                .orElse("");
        tell(MailKind.REGRET, number, comment);
    }

    private void tell(MailKind kind, String number, String comment) {
        var request = requests.get(number);
        var facts = new HashMap<String, Object>();
        facts.put("request", request);
        facts.put("owner", people.get(request.owner()));
        facts.put("problem", request.problem() == null ? Problems.OVERDUE : request.problem());
        facts.put("comment", comment);
        mails.send(kind, people.get(request.requester()), facts);
    }
}
