package org.workspacesportal.monitoring;

import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.decisionLink;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What has happened at a portal before monitoring reads it: one request has become a desktop, one was rejected by a link, one waits. */
class Happenings {

    private final PortalClient portal;
    private final PortalPeople people;
    private double cost;

    @Autowired
    Happenings(PortalClient portal, PortalPeople people) {
        this.portal = portal;
        this.people = people;
    }

    /** Has it happen once, and reads the meters when they tell of all of it. */
    synchronized Scrape scrape() {
        if (cost == 0) {
            ready();
            rejected();
            portal.asked(people.employee("waiting"));
        }
        await().until(() -> read().value("portal_requests", "state", "WAITING_FOR_APPROVAL") == 1);
        await().until(() -> read().value("portal_desktops", "state", "AVAILABLE") == 1);
        await().until(() -> read().value("portal_mails_total", "kind", "rejection", "outcome", "sent") == 1);
        return read();
    }

    double costOfTheDesktop() {
        return cost;
    }

    private Scrape read() {
        return Scrape.of(portal.get("admin", "/actuator/prometheus").body());
    }

    private void ready() {
        var requester = people.employee("ready");
        var number = portal.asked(requester);
        await().until(() -> portal.mails(number).size() == 2);
        portal.decide("approver", number, Map.of("approved", true, "comment", ""));
        await().until(() -> portal.status(requester, number).equals("READY"));
        cost = portal.request(requester, number).path("monthlyCost").asDouble();
    }

    private void rejected() {
        var requester = people.employee("rejected");
        var number = portal.asked(requester);
        var link = decisionLink(portal.approvalMail(number, "approver"));
        var token = link.substring(link.lastIndexOf('/') + 1);
        portal.postForm(null, link, Map.of("token", token, "approved", "false", "comment", "Not this year"));
        await().until(() -> portal.status(requester, number).equals("REJECTED"));
    }
}
