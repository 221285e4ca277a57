package org.workspacesportal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** From what the owner of a desktop is to be told to the mail, or to the incident when it cannot be sent. */
@PortalTest
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    IdentityService identityService;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService processes;

    @Autowired
    Clock clock;

    String person;
    String desktop;

    @BeforeEach
    void somebodyHasADesktop() {
        person = people.employee("noticed");
        desktop = "ws-" + person.replace("-", "") + "0000";
        jdbc.update(
                "INSERT INTO desktop (workspace_id, directory_id, owner, state) VALUES (?, 'd-9067f0c1a2', ?, 'STOPPED')",
                desktop,
                person);
    }

    @Test
    void theOwnerIsToldOnceTheTransactionIsDone() {
        var day = LocalDate.now(clock).plusDays(14);
        transactions.executeWithoutResult(transaction -> {
            notices.send(NoticeKind.LEASE_WARNING, desktop, person, facts(day));
            transaction.setRollbackOnly();
        });
        notices.send(NoticeKind.STILL_NEEDED, desktop, person, facts(day));

        var mail = mail();

        assertThat(portal.mails(desktop)).hasSize(1);
        assertThat(mail.path("to").asText()).contains(person + "@example.com");
        assertThat(mail.path("subject").asText()).startsWith("Do you still need your desktop");
        assertThat(mail.path("text").asText())
                .contains("Nobody has ever used", "given back on", desktop, "http://portal.test/desktops/keep/");
        assertThat(mail.path("html").asText()).contains("Keep desktop", desktop, "/desktops/keep/");
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(desktop)
                        .count())
                .isZero();
    }

    @Test
    void nothingIsSaidOfADesktopThatIsGone() {
        jdbc.update("UPDATE desktop SET gone_at = CURRENT_TIMESTAMP WHERE workspace_id = ?", desktop);

        notices.send(NoticeKind.LEASE_ENDED, desktop, person, facts(LocalDate.now(clock)));

        evidence.awaitQuiet();
        assertThat(portal.mails(desktop)).isEmpty();
    }

    @Test
    void whatCannotBeSentIsAnIncidentThatSaysWhatToDo() {
        var user = identityService.createUserQuery().userId(person).singleResult();
        user.setEmail("");
        identityService.saveUser(user);
        notices.send(NoticeKind.LEASE_WARNING, desktop, person, facts(LocalDate.now(clock)));
        await().until(() -> job().getExceptionMessage() != null);

        await().ignoreExceptions().until(() -> {
            jobs.setJobRetries(job().getId(), 1);
            return true;
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> job().getRetries() == 0);

        assertThat(portal.browser("admin").get("/admin").body())
                .contains("href=\"/desktops/" + desktop + "\"", "No mail address is known for " + person, "Send notice")
                .doesNotContain("/requests/" + desktop, "of the engine itself failed");
        user = identityService.createUserQuery().userId(person).singleResult();
        user.setEmail(person + "@example.com");
        identityService.saveUser(user);
        jobs.setJobRetries(job().getId(), 5);
        assertThat(mail().path("text").asText()).contains("is yours until");
    }

    @Test
    void nobodyStartsOneByHand() {
        var body = "{\"businessKey\":\"" + desktop + "\",\"variables\":{\"notice\":{\"value\":\"LEASE_ENDED\"}}}";
        for (var user : new String[] {person, "approver", "admin"}) {
            var refused = evidence.refused(
                    () -> portal.postJsonText(user, "/engine-rest/process-definition/key/desktop-notice/start", body));

            assertThat(refused.status()).as(user).isIn(403, 404);
        }
    }

    private static Map<String, String> facts(LocalDate day) {
        return Map.of(Notices.DAY, day.toString(), Notices.ABOUT, day.toString(), Notices.OTHERWISE, "GIVE_BACK");
    }

    private JsonNode mail() {
        await().until(() -> !portal.mails(desktop).isEmpty());
        evidence.awaitQuiet();
        return portal.mails(desktop).get(0);
    }

    private Job job() {
        var instance = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(desktop)
                .singleResult();
        return jobs.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }
}
