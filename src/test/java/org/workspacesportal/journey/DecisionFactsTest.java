package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** What somebody is told before they decide, and what only those are told who have signed in. */
@PortalTest
class DecisionFactsTest extends Deciding {

    @Test
    void aDesktopThatIsInTheWayIsToldAndEarlierRequestsOnlyToWhoHasSignedIn() {
        portal.decide("approver", number, Map.of("approved", true));
        await().until(() -> portal.status(requester, number), "READY"::equals);
        var fields = PortalClient.goodRequest();
        fields.put("offer", "performance");
        var more = portal.ask(requester, fields).json().path("number").asText();
        var link = PortalClient.decisionLink(portal.approvalMail(more, "approver"));

        assertThat(portal.get(null, link).body())
                .contains("Nora Newcomer already has a desktop in the same directory", "the group of approvers")
                .doesNotContain("Earlier requests", "Has already", number);
        assertThat(portal.browser("approver").get(link).body()).contains("Earlier requests", "Has already", number);
        assertThat(portal.browser("employee").get(link).body()).doesNotContain("Earlier requests", number);
        assertThat(portal.browser("approver").get("/approvals/" + more).body()).contains("Earlier requests", number);
    }

    @Test
    void theyReadItInTheirLanguage() {
        var page = portal.get(null, link("approver"), "Accept-Language", "de");

        assertThat(page.body())
                .contains("lang=\"de\"", "33,75\u00a0EUR im Monat", "Antrag genehmigen", "Ohne Ende")
                .doesNotContain("Approve request", "Reason", "??");
    }
}
