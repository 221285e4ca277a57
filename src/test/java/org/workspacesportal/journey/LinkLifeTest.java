package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.decisionLink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.workspacesportal.process.Collisions;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** What a link is good for: one decision, of one person, in one round, about one content, for a while. */
@PortalTest
class LinkLifeTest extends Deciding {

    @Autowired
    ManagementService managementService;

    @Autowired
    IdentityService identityService;

    @Test
    void aTokenIsLongAndRandomAndStandsInItsMailAlone() throws Exception {
        var tokens = List.of(token(link("approver")), token(link("deputy")));

        assertThat(tokens).doesNotHaveDuplicates().allSatisfy(token -> {
            assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
            var everything = evidence.all().toString();
            assertThat(everything)
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.US_ASCII))))
                    .doesNotContain(token);
        });
    }

    @Test
    void twoLinksNeverHaveTheSameHash() {
        assertThat(evidence.count("SELECT count(*) FROM (SELECT token_hash FROM approval_link"
                        + " GROUP BY token_hash HAVING count(*) > 1) twice"))
                .isZero();
        var duplicate = "INSERT INTO approval_link (token_hash, id, request_number, approval_round, approver,"
                + " request_hash, issued_at, expires_at) SELECT token_hash, 'another', request_number, approval_round,"
                + " approver, request_hash, issued_at, expires_at FROM approval_link WHERE request_number = ?"
                + " AND approver = 'approver'";

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> jdbc.update(duplicate, number));
    }

    @Test
    void everyApproverHasALinkOfTheirOwn() {
        assertThat(jdbc.queryForList(
                        "SELECT approver FROM approval_link WHERE request_number = ? ORDER BY approver",
                        String.class,
                        number))
                .containsExactly("approver", "deputy");
        assertThat(portal.get(null, link("approver")).body()).contains("You decide as Anton Approver");
        assertThat(portal.get(null, link("deputy")).body()).contains("You decide as Dana Deputy");
    }

    @ParameterizedTest
    @CsvSource({"claim, approver", "assignee, approver", "delegate, deputy"})
    void aLinkDiesWhenTheTaskIsTakenInTasklist(String way, String whom) {
        var links = List.of(link("approver"), link("deputy"));
        var task = portal.taskId("approver", number);
        var by = way.equals("claim") ? "approver" : "admin";

        var taken = portal.postJson(by, "/engine-rest/task/" + task + "/" + way, Map.of("userId", whom));

        assertThat(taken.status()).as(taken.body()).isEqualTo(204);
        links.forEach(this::isDead);
        if (way.equals("delegate")) {
            var resolved = portal.postJson(by, "/engine-rest/task/" + task + "/resolve", Map.of());
            assertThat(resolved.status()).as(resolved.body()).isEqualTo(204);
        }
        assertThat(portal.decide("deputy", number, Map.of("approved", true)).status())
                .isEqualTo(200);
    }

    @Test
    void aReminderBringsANewLinkAndEndsTheOldOne() {
        var old = link("approver");
        fire("BoundaryEvent_ReminderDue");
        await().until(() -> !link("approver").equals(old)
                && portal.approvalMail(number, "approver")
                        .path("subject")
                        .asText()
                        .contains("Reminder"));
        evidence.awaitQuiet();

        isDead(old);
        assertThat(decideByLink(link("approver"), Map.of("approved", true)).status())
                .isEqualTo(200);
    }

    @Test
    void aLinkDiesWithItsRound() {
        var links = List.of(link("approver"), link("deputy"));
        assertThat(decideByLink(links.get(0), Map.of("approved", true)).status())
                .isEqualTo(200);
        assertThat(decideByLink(links.get(0), Map.of("undo", "true")).status()).isEqualTo(200);
        await().until(() -> portal.mails(number).size() == 4);
        evidence.awaitQuiet();

        links.forEach(this::isDead);
        assertThat(portal.get(null, link("approver")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason = 'Another one'",
                "monthly_cost = 99.99",
                "bundle_id = 'wsb-performance1'",
                "directory_id = 'd-0000000000'",
                "running_mode = 'ALWAYS_ON'",
                "needed_until = DATE '2031-01-31'"
            })
    void aLinkDiesWhenSomethingElseIsAskedFor(String change) {
        var link = link("approver");

        jdbc.update("UPDATE workspace_request SET " + change + " WHERE number = ?", number);

        isDead(link);
    }

    @Test
    void aLinkWorksUntilItExpires() {
        var link = link("approver");
        jdbc.update(
                "UPDATE approval_link SET expires_at = ? WHERE request_number = ?",
                Timestamp.from(Instant.now().minusSeconds(1)),
                number);

        isDead(link);
    }

    @Test
    void aLinkLastsAWeekAndNoLongerThanTheRound() {
        assertThat(validity()).isBetween(Duration.ofDays(7).minusMinutes(2), Duration.ofDays(7));
        // The database rounds what is finer.
        var soon = Timestamp.from(Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS));
        jdbc.update("UPDATE workspace_request SET answer_by = ? WHERE number = ?", soon, number);

        fire("BoundaryEvent_ReminderDue");

        await().until(() -> evidence.count("SELECT count(*) FROM approval_link WHERE request_number = ?", number) == 4);
        evidence.awaitQuiet();
        assertThat(evidence.count(
                        "SELECT count(*) FROM approval_link WHERE request_number = ? AND revoked_at IS NULL"
                                + " AND expires_at <= ?",
                        number,
                        soon))
                .isEqualTo(2);
    }

    @Test
    void whoLeavesTheGroupDecidesNoLonger() {
        var link = link("approver");
        assertThat(portal.get(null, link).status()).isEqualTo(200);
        identityService.deleteMembership("approver", "approvers");
        try {
            // The page was opened before, its form is sent now.
            assertThat(evidence.refused(() -> decideByLink(link, Map.of("approved", true)))
                            .status())
                    .isEqualTo(403);
            var shown = evidence.refused(() -> portal.get(null, link));
            assertThat(shown.status()).isEqualTo(403);
            assertThat(shown.body()).doesNotContain(number, "Nora Newcomer", "A new project");
        } finally {
            identityService.createMembership("approver", "approvers");
        }
    }

    /** As if the database failed in the middle of a decision. */
    @Test
    void aDecisionThatFailsLeavesTheLinkAsItWas() {
        var link = link("approver");
        jdbc.execute(
                "ALTER TABLE request_event ADD CONSTRAINT no_decision CHECK (kind <> 'APPROVED' OR request_number <> '"
                        + number + "')");
        try {
            var before = evidence.all();

            var failed = decideByLink(link, Map.of("approved", true));

            assertThat(failed.status()).isBetween(400, 599);
            assertThat(failed.body()).doesNotContain(token(link), "constraint", "SQL");
            assertThat(evidence.all()).isEqualTo(before);
            assertThat(used(link)).isFalse();
        } finally {
            jdbc.execute("ALTER TABLE request_event DROP CONSTRAINT no_decision");
        }
        assertThat(decideByLink(link, Map.of("approved", true)).status()).isEqualTo(200);
        assertThat(used(link)).isTrue();
    }

    @Test
    void whatIsNoDecisionDoesNotUseALinkUp() {
        var link = link("approver");

        assertThat(decideByLink(link, Map.of("approved", false)).status()).isEqualTo(400);
        assertThat(decideByLink(link, Map.of("approved", "maybe")).status()).isEqualTo(400);

        assertThat(used(link)).isFalse();
        assertThat(decideByLink(link, Map.of("approved", false, "comment", "no"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void twiceTheSameIsFineAndTheOppositeAConflictThatSaysWhoAndWhen() {
        assertThat(decideByLink(link("approver"), Map.of("approved", true)).status())
                .isEqualTo(200);
        evidence.awaitQuiet();

        var again = decideByLink(link("approver"), Map.of("approved", true));
        var others = decideByLink(link("deputy"), Map.of("approved", true));
        var opposite = decideByLink(link("deputy"), Map.of("approved", false, "comment", "no"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("You approved this on");
        assertThat(others.status()).isEqualTo(200);
        saysWhoAndWhen(others);
        assertThat(opposite.status()).isEqualTo(409);
        saysWhoAndWhen(opposite);
        assertThat(decisions()).containsExactly("APPROVED");
    }

    @Test
    void aDecisionInTasklistIsToldByTheLink() {
        var link = link("deputy");
        assertThat(portal.submitTaskForm("approver", portal.taskId("approver", number), Map.of("approved", true))
                        .status())
                .isEqualTo(204);
        evidence.awaitQuiet();

        var same = decideByLink(link, Map.of("approved", true));
        var opposite = decideByLink(link, Map.of("approved", false, "comment", "no"));

        assertThat(same.status()).isEqualTo(200);
        saysWhoAndWhen(same);
        assertThat(opposite.status()).isEqualTo(409);
        saysWhoAndWhen(opposite);
    }

    @Test
    void theAuditKnowsTheWayTheLinkAndWhatWasDecidedAbout() {
        var link = link("approver");
        var form = Map.of("token", token(link), "approved", "true");

        portal.postForm(null, link, form, "User-Agent", "Mail reader/1.0");

        var event = jdbc.queryForMap(
                "SELECT e.*, l.id AS mailed, l.request_hash AS mailed_about FROM request_event e"
                        + " JOIN approval_link l ON l.request_number = e.request_number AND l.approver = e.actor"
                        + " WHERE e.request_number = ? AND e.kind = 'APPROVED'",
                number);
        assertThat(event)
                .containsEntry("actor", "approver")
                .containsEntry("on_behalf_of", null)
                .containsEntry("channel", "MAIL_LINK")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("user_agent", "Mail reader/1.0")
                .containsEntry("link_id", event.get("mailed"))
                .containsEntry("request_hash", event.get("mailed_about"));
        assertThat(token(link)).doesNotContain(String.valueOf(event.get("link_id")));
    }

    private void isDead(String link) {
        var shown = evidence.refused(() -> portal.get(null, link));
        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.body()).contains("This link has ended", "href=\"/approvals\"", "tasklist");
        assertThat(evidence.refused(() -> decideByLink(link, Map.of("approved", true)))
                        .status())
                .isEqualTo(404);
    }

    private void saysWhoAndWhen(Answer answer) {
        assertThat(answer.body())
                .contains("Anton Approver already approved this on")
                .contains("<time datetime=");
    }

    private void fire(String timer) {
        var process = jdbc.queryForObject(
                "SELECT PROC_INST_ID_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ?", String.class, number);
        var job = managementService
                .createJobQuery()
                .processInstanceId(process)
                .activityId(timer)
                .timers()
                .singleResult();
        Collisions.retry(() -> managementService.executeJob(job.getId()));
    }

    private Duration validity() {
        var expiry = jdbc.queryForObject(
                "SELECT expires_at FROM approval_link WHERE request_number = ? AND approver = 'approver'",
                Timestamp.class,
                number);
        return Duration.between(Instant.now(), expiry.toInstant());
    }

    private boolean used(String link) {
        assertThat(link).isEqualTo(decisionLink(portal.approvalMail(number, "approver")));
        return evidence.count(
                        "SELECT count(*) FROM approval_link WHERE request_number = ? AND approver = 'approver'"
                                + " AND used_at IS NOT NULL",
                        number)
                == 1;
    }
}
