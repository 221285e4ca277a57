package org.workspacesportal.browser;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/**
 * A portal in which something of everything has happened, for those who only look.
 *
 * @param newcomer has nothing yet
 * @param owner has asked for all of the following
 * @param ready number of a request of which a desktop came
 * @param rejected number of one that was rejected
 * @param waiting number of one that waits for a decision
 * @param link the mail link of the one that waits
 * @param unlucky has asked for what AWS refuses
 * @param stuck number of the request that an admin has to look at
 */
record Scene(
        String newcomer,
        String owner,
        String ready,
        String rejected,
        String waiting,
        String link,
        String unlucky,
        String stuck) {

    static Scene make(PortalPeople people, PortalClient portal) {
        var owner = people.employee("owner");
        var rejected = decided(portal, owner, false);
        var ready = decided(portal, owner, true);
        var unlucky = people.employee("fail-user");
        var stuck = decided(portal, unlucky, true);
        await().until(() -> portal.status(owner, ready).equals("READY"));
        await().until(() -> portal.status(unlucky, stuck).equals("NEEDS_ATTENTION"));
        var waiting = portal.asked(owner);
        var link = PortalClient.decisionLink(portal.approvalMail(waiting, "approver"));
        return new Scene(people.employee("newcomer"), owner, ready, rejected, waiting, link, unlucky, stuck);
    }

    private static String decided(PortalClient portal, String person, boolean approved) {
        var number = portal.asked(person);
        portal.decide("approver", number, Map.of("approved", approved, "comment", "As <agreed> & \"said\""));
        return number;
    }
}
