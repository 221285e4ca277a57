package org.workspacesportal.announcement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.PortalAddress;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Tells the group that is asked in its chat channel, where it has one. */
@Component
class Announcements {

    private final WorkspaceRequests requests;
    private final People people;
    private final Catalog catalog;
    private final PortalAddress portal;
    private final Webhooks webhooks;
    private final Messenger messenger;

    Announcements(
            WorkspaceRequests requests,
            People people,
            Catalog catalog,
            PortalAddress portal,
            Webhooks webhooks,
            Messenger messenger) {
        this.requests = requests;
        this.people = people;
        this.catalog = catalog;
        this.portal = portal;
        this.webhooks = webhooks;
        this.messenger = messenger;
    }

    /**
     * Announces a request; says nothing when nobody has to decide any more, a person was asked by name, or the group has no channel.
     *
     * @throws AnnouncementNotSent when the channel did not take it
     */
    void announce(String number) {
        var request = requests.get(number);
        Optional.of(request)
                .filter(WorkspaceRequest::waitsForSomebody)
                .map(WorkspaceRequest::asked)
                .map(Asked::latestGroup)
                .flatMap(webhooks::find)
                .ifPresent(webhook -> messenger.post(webhook, about(request).json()));
    }

    private Announcement about(WorkspaceRequest request) {
        return new Announcement(
                request,
                people.get(request.requester()),
                people.get(request.owner()),
                catalog.currency(),
                // Never the link of a mail, which may decide in its reader's name: here everybody would have it.
                portal.of("/approvals/" + request.number()));
    }
}
