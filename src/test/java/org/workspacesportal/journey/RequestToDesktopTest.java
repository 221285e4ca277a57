package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.decisionLink;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** The main job, as its people see it. */
@PortalTest
class RequestToDesktopTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Test
    void aRequestApprovedFromTheMailBecomesADesktop() {
        var requester = newPeople.employee("journey");
        var number = portal.submitStartForm(requester, goodRequest())
                .json()
                .path("businessKey")
                .asText();
        await().until(() -> portal.mails(number).size() == 2);

        var link = decisionLink(portal.mails(number).get(0));
        assertThat(portal.get(null, link).body()).contains("Approve request", "A new project");
        assertThat(portal.status(requester, number)).isEqualTo("WAITING_FOR_APPROVAL");

        var token = link.substring(link.lastIndexOf('/') + 1);
        var decided = portal.postForm(null, link, Map.of("token", token, "approved", "true", "comment", ""));
        assertThat(decided.status()).isEqualTo(200);

        await().until(() -> portal.status(requester, number).equals("READY"));
        assertThat(portal.request(requester, number).path("workspaceId").asText())
                .startsWith("ws-");
        await().until(() -> portal.mails(number).size() == 3);
        assertThat(portal.mails(number).get(0).path("text").asText()).contains("WSlocal+DEMO42");
    }
}
