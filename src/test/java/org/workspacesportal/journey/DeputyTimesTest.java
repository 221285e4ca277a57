package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.decisionLink;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.PortalTest;

/** Whoever stands in for somebody is asked on the first of their days, decides in both names, and no longer when the last is over. */
@PortalTest
class DeputyTimesTest extends Travelling {

    private static final Map<String, Object> APPROVE = Map.of("approved", true);

    private String group;
    private String away;
    private String deputy;
    private String requester;

    @BeforeEach
    void somebodyWillBeAway() {
        group = newPeople.group("deciders");
        away = newPeople.named(group + "-away", "Ada", "Away", group);
        deputy = newPeople.named(group + "-deputy", "Stan", "Dyn");
        requester = newPeople.employee("person");
    }

    @Test
    void aDeputyIsAskedOnTheirFirstDayAndDecidesInBothNames() {
        var first = today().plusDays(1);
        name(first, first.plusDays(1));
        var number = askedOf(group, requester);
        portal.approvalMail(number, away);
        evidence.awaitQuiet();
        isAskedNothing(number);
        assertThat(portal.mails(number)).hasSize(1);

        travelTo(first);

        var mail = portal.approvalMail(number, deputy);
        assertThat(mail.path("text").asText()).contains("because you stand in for Ada Away");
        assertThat(portal.get(null, decisionLink(mail)).body()).contains("You decide as Stan Dyn, for Ada Away.");
        assertThat(portal.browser(deputy).get("/approvals").body()).contains(number);
        var task = portal.taskId(deputy, number);
        assertThat(portal.completeTask(deputy, task, APPROVE).status()).isEqualTo(204);
        evidence.awaitQuiet();
        assertThat(portal.status(requester, number)).isEqualTo("READY");
        assertThat(portal.browser(requester).get("/requests/" + number).body())
                .contains("Stan Dyn approved this for Ada Away");
        assertThat(portal.browser(away).get("/approvals/" + number).body())
                .contains("Stan Dyn, for Ada Away, already approved this");
        assertThat(jdbc.queryForList(
                        "SELECT actor || ' for ' || on_behalf_of FROM request_event"
                                + " WHERE request_number = ? AND kind = 'APPROVED'",
                        String.class,
                        number))
                .containsExactly(deputy + " for " + away);
    }

    @Test
    void aDeputyWhoHasBeenNamedIsAskedWithTheOthersUntilTheirLastDayIsOver() {
        name(today(), today());
        var number = askedOf(group, requester);
        portal.approvalMail(number, away);
        var link = decisionLink(portal.approvalMail(number, deputy));
        evidence.awaitQuiet();
        assertThat(portal.get(null, link).body()).contains("Approve request");
        var task = portal.taskId(deputy, number);
        assertThat(task).isNotEmpty();

        travelTo(today().plusDays(1));

        isAskedNothing(number);
        assertThat(portal.completeTask(deputy, task, APPROVE).status()).isEqualTo(403);
        assertThat(portal.submitTaskForm(deputy, task, APPROVE).status()).isEqualTo(403);
        assertThat(portal.get(null, link).body()).doesNotContain("Approve request");
        var form = Map.of("approved", "true", "token", link.substring(link.lastIndexOf('/') + 1));
        assertThat(portal.postForm(null, link, form).status()).isBetween(400, 499);
        assertThat(portal.status(requester, number)).isEqualTo("WAITING_FOR_APPROVAL");
        assertThat(portal.decide(away, number, APPROVE).status()).isEqualTo(200);
    }

    private void isAskedNothing(String number) {
        assertThat(portal.taskId(deputy, number)).isEmpty();
        assertThat(portal.browser(deputy).get("/approvals").body()).doesNotContain(number);
        assertThat(portal.browser(deputy).get("/approvals/" + number).status()).isEqualTo(404);
        assertThat(portal.decide(deputy, number, APPROVE).status()).isEqualTo(404);
    }

    private void name(LocalDate first, LocalDate last) {
        var form = Map.of("deputy", deputy, "firstDay", first.toString(), "lastDay", last.toString());
        assertThat(portal.browser(away).submit("/approvals/deputies", form).status())
                .isEqualTo(302);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
