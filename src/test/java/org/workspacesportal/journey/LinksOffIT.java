package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.maillink.MailLinks;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.support.PortalTest;

/** Without links mails lead to the portal, and links from before they were turned off are dead. */
@PortalTest
@TestPropertySource(properties = "portal.approval.links=off")
class LinksOffIT extends Deciding {

    @Autowired
    MailLinks links;

    @Autowired
    WorkspaceRequests requests;

    @Test
    void mailsLeadToThePortal() {
        for (var approver : List.of("approver", "deputy")) {
            var mail = portal.approvalMail(number, approver);
            assertThat(mail.path("text").asText()).contains("http://portal.test/approvals/" + number);
            assertThat(mail.path("html").asText()).contains("href=\"http://portal.test/approvals/" + number);
            assertThat(mail.toString()).doesNotContain("/decisions/");
        }
        assertThat(evidence.count("SELECT count(*) FROM approval_link")).isZero();
        assertThat(portal.get(null, "/approvals/" + number).header("Location")).endsWith("/login");
        assertThat(portal.browser("approver")
                        .submit("/approvals/" + number, Map.of("approved", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLinkFromBeforeIsDead() {
        var request = requests.get(number);
        var asked = Objects.requireNonNull(request.asked());
        var link = "/decisions/"
                + links.issue(request, asked, "approver", Instant.now().plusSeconds(3600));

        assertThat(evidence.refused(() -> portal.get(null, link)).status()).isEqualTo(404);
        assertThat(evidence.refused(() -> portal.browser("approver").get(link)).status())
                .isEqualTo(404);
        assertThat(evidence.refused(() -> decideByLink(link, Map.of("approved", true)))
                        .status())
                .isEqualTo(404);
    }
}
