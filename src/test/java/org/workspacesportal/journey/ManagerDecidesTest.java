package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What contractors ask for is decided by whoever manages them or, where that leads nowhere, by the group. */
@PortalTest
class ManagerDecidesTest {

    private static final Map<String, Object> APPROVE = Map.of("approved", true);

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @BeforeEach
    void thereAreContractors() {
        newPeople.knownGroup("contractors");
    }

    @Test
    void theManagerIsAskedAndNobodyElse() {
        newPeople.named("their-boss", "Thea", "Boss");
        var number = asked("managed-person");

        assertThat(recipients(number)).containsExactly("their-boss@example.com");
        assertThat(portal.approvalMail(number, "their-boss").path("text").asText())
                .contains("You are asked as this person’s manager.");
        assertThat(portal.decide("approver", number, APPROVE).status()).isEqualTo(404);
        assertThat(portal.taskId("approver", number)).isEmpty();
        var task = portal.taskId("their-boss", number);
        assertThat(portal.completeTask("their-boss", task, APPROVE).status()).isEqualTo(204);
        evidence.awaitQuiet();
        assertThat(portal.status("managed-person", number)).isEqualTo("READY");
        assertThat(portal.browser("managed-person").get("/requests/" + number).body())
                .contains("Thea Boss approved this");
    }

    @Test
    void whereNobodyKnowsTheManagerTheGroupIsAsked() {
        theGroupDecides("adrift-person");
    }

    @Test
    void nobodyIsTheirOwnManager() {
        theGroupDecides("own-boss");
    }

    private void theGroupDecides(String contractor) {
        var number = asked(contractor);

        assertThat(recipients(number)).containsExactlyInAnyOrder("approver@example.com", "deputy@example.com");
        assertThat(portal.decide("deputy", number, APPROVE).status()).isEqualTo(200);
    }

    private String asked(String contractor) {
        newPeople.named(contractor, "Conny", "Contractor", "contractors");
        var number = portal.asked(contractor);
        evidence.awaitQuiet();
        return number;
    }

    private List<String> recipients(String number) {
        return portal.mails(number).stream()
                .map(mail -> mail.path("to").asText())
                .toList();
    }
}
