package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.decisionLink;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** What happens by itself while nobody decides: a reminder, an escalation, the end. */
@PortalTest
class ApprovalTimesTest extends Travelling {

    private static final Map<String, Object> APPROVE = Map.of("approved", true);

    private String approver;
    private String requester;
    private String number;

    @BeforeEach
    void somebodyIsAsked() {
        var group = newPeople.group("deciders");
        approver = newPeople.employee("decider", group);
        requester = newPeople.employee("person");
        number = askedOf(group, requester);
        mail("Approval needed", approver);
        evidence.awaitQuiet();
    }

    @Test
    void afterThreeDaysAReminderBringsANewLinkAndTheOldOneIsDead() {
        var old = decisionLink(mail("Approval needed", approver));
        daysLater(2);
        evidence.awaitQuiet();
        assertThat(mails("Reminder")).isEmpty();

        daysLater(3);

        var fresh = decisionLink(mail("Reminder", approver));
        evidence.awaitQuiet();
        assertThat(portal.get(null, old).status()).isEqualTo(404);
        assertThat(decide(old).status()).isEqualTo(404);
        assertThat(portal.get(null, fresh).body()).contains("Approve request");
        assertThat(decide(fresh).status()).isEqualTo(200);
        evidence.awaitQuiet();
        assertThat(status()).isEqualTo("READY");
    }

    @Test
    void afterSevenDaysTheAdminsMayDecideToo() {
        assertThat(portal.decide("admin", number, APPROVE).status()).isEqualTo(403);
        assertThat(offeredToAdmins()).isEmpty();

        daysLater(7);

        assertThat(mail("Approval needed", "admin").path("text").asText()).contains("nobody has decided in time");
        assertThat(offeredToAdmins()).hasSize(1);
        assertThat(portal.browser("admin").pageWith("/approvals", number)).isPositive();
        evidence.awaitQuiet();
        assertThat(portal.get(null, decisionLink(mail("Reminder", approver))).body())
                .as("those asked first still may")
                .contains("Approve request");
        assertThat(portal.completeTask("admin", offeredToAdmins().get(0), APPROVE)
                        .status())
                .isEqualTo(204);
        evidence.awaitQuiet();
        assertThat(status()).isEqualTo("READY");
        assertThat(portal.request(requester, number).path("decidedBy").asText()).isEqualTo("admin");
    }

    @Test
    void afterFourteenDaysItIsTooLate() {
        daysLater(7);
        var ofApprover = decisionLink(mail("Reminder", approver));
        var ofAdmin = decisionLink(mail("Approval needed", "admin"));
        var task = portal.taskId("admin", number);
        daysLater(13);
        evidence.awaitQuiet();
        assertThat(status()).isEqualTo("WAITING_FOR_APPROVAL");

        daysLater(14);

        assertThat(mail("Not decided in time", requester).path("text").asText()).contains("Nobody");
        evidence.awaitQuiet();
        nobodyDecidesAnyMore(task, ofApprover, ofAdmin);
    }

    /** The portal was away for more than two weeks, and everything is due at once. */
    @Test
    void aRequestThatIsLongOverdueExpiresOnce() {
        var link = decisionLink(mail("Approval needed", approver));
        var task = portal.taskId("admin", number);

        daysLater(20);

        mail("Not decided in time", requester);
        evidence.awaitQuiet();
        nobodyDecidesAnyMore(task, link);
        assertThat(mails("Not decided in time")).hasSize(1);
    }

    private void nobodyDecidesAnyMore(String task, String... links) {
        assertThat(status()).isEqualTo("EXPIRED");
        for (var link : links) {
            assertThat(portal.get(null, link).status()).isEqualTo(404);
            assertThat(decide(link).status()).isEqualTo(404);
        }
        assertThat(portal.decide(approver, number, APPROVE).status()).isEqualTo(409);
        assertThat(portal.completeTask(approver, task, APPROVE).status()).isEqualTo(404);
        assertThat(portal.browser(approver).get("/approvals/" + number).body())
                .contains("Nobody decided in time, and the request has ended")
                .doesNotContain("Approve request");
        evidence.awaitQuiet();
        assertThat(status()).isEqualTo("EXPIRED");
    }

    private Answer decide(String link) {
        var token = link.substring(link.lastIndexOf('/') + 1);
        return portal.postForm(null, link, Map.of("approved", "true", "token", token));
    }

    private List<String> offeredToAdmins() {
        return portal.get(
                        "admin", "/engine-rest/task?candidateGroup=camunda-admin&processInstanceBusinessKey=" + number)
                .json()
                .findValuesAsText("id");
    }

    private String status() {
        return portal.status(requester, number);
    }

    private JsonNode mail(String subject, String recipient) {
        // Requests of others are as old, and there may be many of them.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !mailsTo(subject, recipient).isEmpty());
        return mailsTo(subject, recipient).get(0);
    }

    private List<JsonNode> mailsTo(String subject, String recipient) {
        return mails(subject).stream()
                .filter(mail -> mail.path("to").asText().equals(recipient + "@example.com"))
                .toList();
    }

    private List<JsonNode> mails(String subject) {
        return portal.mails(number).stream()
                .filter(mail -> mail.path("subject").asText().contains(subject))
                .toList();
    }
}
