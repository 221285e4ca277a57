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
    void aDesktopThatIsInTheWayIsToldToWhoDecidesAboutMany() {
        portal.decide("approver", number, Map.of("approved", true));
        await().until(() -> portal.status(requester, number), "READY"::equals);
        var more = portal.asked(requester);
        portal.approvalMail(more, "approver");
        evidence.awaitQuiet();
        var browser = portal.browser("approver");
        var page = browser.pageWith("/approvals", more);

        assertThat(browser.get("/approvals?page=" + page).body())
                .containsPattern("(?s)>" + more + "</a>(?:(?!</tr>).)*Has a desktop already");
        var fields = Map.of("number", more, "approved", "true", "comment", "", "page", page);
        assertThat(browser.submit("/approvals", fields).body())
                .contains("Your decision about 1 request counts", "Creating it is going to fail");
        assertThat(browser.submit("/approvals", Map.of("number", number, "approved", "true", "page", "1"))
                        .body())
                .contains("Your decision about 1 request counts")
                .doesNotContain("Creating it is going to fail");
    }

    @Test
    void theyReadItInTheirLanguage() {
        var page = portal.get(null, link("approver"), "Accept-Language", "de");

        assertThat(page.body())
                .contains("lang=\"de\"", "33,75\u00a0EUR im Monat", "Antrag genehmigen", "Ohne Ende")
                .doesNotContain("Approve request", "Reason", "??");
    }
}
