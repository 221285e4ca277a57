package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** What programs that check mails do with a link is noticed, and what they decide is stopped. */
@PortalTest
class BothButtonsTest extends Deciding {

    private static final String WHY = "Both buttons behind a mail link were pressed within seconds";

    @Autowired
    SpringProcessEngineConfiguration engine;

    @AfterEach
    void timeGoesOnAsBefore() {
        ClockUtil.reset();
        evidence.skipToQuiet();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothButtonsWithinSecondsLeadToTheAdmins(boolean first) {
        var links = List.of(link("approver"), link("deputy"));
        var before = signals("both-buttons");
        assertThat(press(links.get(0), first).status()).isEqualTo(200);

        var second = press(links.get(0), !first);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Approve and Reject were both pressed within seconds")
                .doesNotContain("Take the decision back", "<form");
        assertThat(signals("both-buttons")).isEqualTo(before + 1);
        adminsAreAsked(links);
        assertThat(portal.mails(number)).noneMatch(mail -> subject(mail).contains("rejected"));
        assertThat(portal.decide("admin", number, Map.of("approved", false, "comment", "Nobody did that"))
                        .status())
                .isEqualTo(200);
        await().until(() -> portal.mails(number).stream()
                .anyMatch(mail -> mail.path("to").asText().contains(requester)));
    }

    /** A program is faster than the process, which goes on from a decision in a moment. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theyLeadThereHoweverSoonTheSecondOneIsPressed(boolean first) {
        var links = List.of(link("approver"), link("deputy"));
        engine.getJobExecutor().shutdown();
        try {
            assertThat(press(links.get(0), first).status()).isEqualTo(200);
            assertThat(press(links.get(0), !first).body()).contains("both pressed within seconds");
        } finally {
            engine.getJobExecutor().start();
        }

        adminsAreAsked(links);
        assertThat(evidence.count("SELECT count(*) FROM workspace_creation WHERE request_number = ?", number))
                .isZero();
    }

    @Test
    void aPersonCanTakeADecisionBackHoweverSoon() {
        var link = link("approver");
        engine.getJobExecutor().shutdown();
        try {
            assertThat(press(link, true).status()).isEqualTo(200);
            assertThat(decideByLink(link, Map.of("undo", "true")).status()).isEqualTo(200);
        } finally {
            engine.getJobExecutor().start();
        }

        assertThat(portal.status(requester, number)).isEqualTo("WAITING_FOR_APPROVAL");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverChangesTheirMindLaterIsTooLateAndNothingElse(boolean first) {
        var link = link("approver");
        var before = signals("both-buttons");
        assertThat(press(link, first).status()).isEqualTo(200);
        ClockUtil.offset(5_001L);

        var late = press(link, !first);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains(first ? "You approved this" : "You rejected this");
        assertThat(signals("both-buttons")).isEqualTo(before);
        assertThat(decisions()).containsExactly(first ? "APPROVED" : "REJECTED");
        ClockUtil.reset();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.status(requester, number).equals(first ? "READY" : "REJECTED"));
    }

    @Test
    void theSameButtonTwiceIsNoSignOfAProgram() {
        var link = link("approver");
        var before = signals("both-buttons");

        assertThat(press(link, true).status()).isEqualTo(200);
        assertThat(press(link, true).status()).isEqualTo(200);

        assertThat(signals("both-buttons")).isEqualTo(before);
        evidence.awaitQuiet();
        assertThat(portal.status(requester, number)).isEqualTo("READY");
    }

    @Test
    void lookingByHeadIsNoticed() {
        var before = signals("head");

        portal.head(link("approver"));

        assertThat(signals("head")).isEqualTo(before + 1);
    }

    @Test
    void decidingFasterThanPeopleReadIsNoticed() {
        var before = signals("quick");
        var link = link("approver");
        // Time stands still between the look and the decision, however slow this machine is.
        ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
        portal.get(null, link);

        press(link, true);

        ClockUtil.reset();
        assertThat(signals("quick")).isEqualTo(before + 1);
    }

    @Test
    void decidingAtLeisureIsNot() {
        var quick = signals("quick");
        var neverShown = signals("never-shown");
        var link = link("approver");
        portal.get(null, link);
        ClockUtil.offset(1_001L);

        press(link, true);

        assertThat(signals("quick")).isEqualTo(quick);
        assertThat(signals("never-shown")).isEqualTo(neverShown);
    }

    @Test
    void decidingWithoutHavingLookedIsNoticed() {
        var before = signals("never-shown");

        press(link("approver"), true);

        assertThat(signals("never-shown")).isEqualTo(before + 1);
    }

    private void adminsAreAsked(List<String> oldLinks) {
        assertThat(portal.status(requester, number)).isEqualTo("WAITING_FOR_APPROVAL");
        var mail = portal.approvalMail(number, "admin");
        assertThat(mail.path("text").asText())
                .contains(WHY, "So the admins decide", "/approvals/" + number)
                .doesNotContain("/decisions/");
        assertThat(mail.path("html").asText())
                .contains(WHY, "/approvals/" + number)
                .doesNotContain("/decisions/");
        assertThat(portal.browser("admin").get("/approvals/" + number).body()).contains(WHY);
        evidence.awaitQuiet();
        for (var link : oldLinks) {
            assertThat(portal.get(null, link).status()).isEqualTo(404);
            assertThat(evidence.refused(() -> press(link, true)).status()).isEqualTo(404);
        }
        for (var former : List.of("approver", "deputy")) {
            assertThat(evidence.refused(() -> portal.decide(former, number, Map.of("approved", true)))
                            .status())
                    .isIn(403, 404);
        }
    }

    private Answer press(String link, boolean approved) {
        return decideByLink(link, Map.of("approved", approved, "comment", "pressed"));
    }

    private double signals(String signal) {
        var counted = portal.get("admin", "/actuator/metrics/portal.approval.link.signals?tag=signal:" + signal);
        return counted.status() == 404
                ? 0
                : counted.json().path("measurements").path(0).path("value").asDouble();
    }

    private static String subject(JsonNode mail) {
        return mail.path("subject").asText();
    }
}
