package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.workspacesportal.support.PortalClient.decisionLink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** Links that ask for the login first, as they do for whatever costs much; and what is left of tokens where everything is logged. */
@PortalTest
@TestPropertySource(
        properties = {
            "portal.approval.links=open",
            "portal.approval.sign-in-above=50",
            "portal.approval.link-traffic.per-link=40/1h",
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.accesslog.buffered=false",
            "server.tomcat.accesslog.directory=${user.dir}/target/access-log"
        })
@ExtendWith(OutputCaptureExtension.class)
class LinksAfterLoginIT extends Deciding {

    @Autowired
    LoggingSystem logging;

    String expensive;

    @BeforeEach
    void somethingExpensiveWaitsToo() {
        var request = PortalClient.goodRequest();
        request.put("offer", "performance");
        expensive = portal.ask(newPeople.employee("person"), request)
                .json()
                .path("number")
                .asText();
        portal.approvalMail(expensive, "approver");
        portal.approvalMail(expensive, "deputy");
        evidence.awaitQuiet();
    }

    @Test
    void aLinkLeadsToTheLoginAndBack() {
        var link = expensiveLink("approver");
        var browser = portal.stranger();

        var first = evidence.unchanged(() -> browser.get(link));

        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).endsWith("/login");
        assertThat(browser.signIn("approver").header("Location")).contains(link);
        assertThat(browser.get(link).body()).contains("Approve request", expensive);
    }

    @Test
    void aFormWithoutALoginDecidesNothing() {
        var answer = evidence.unchanged(() -> decideByLink(expensiveLink("approver"), Map.of("approved", true)));

        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void somebodyElsesLinkIsNoUse() {
        var link = expensiveLink("approver");
        var deputy = portal.browser("deputy");

        var shown = evidence.refused(() -> deputy.get(link));
        var sent = evidence.refused(() -> deputy.submit(link, Map.of("token", token(link), "approved", true)));

        assertThat(shown.status()).isEqualTo(403);
        assertThat(sent.status()).isEqualTo(403);
        assertThat(shown.body()).contains("was sent to somebody else").doesNotContain(expensive);
    }

    @Test
    void itsOwnerDecidesInTheirOwnName() {
        var link = expensiveLink("approver");

        var answer = portal.browser("approver").submit(link, Map.of("token", token(link), "approved", true));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(jdbc.queryForMap(
                        "SELECT actor, channel, link_id FROM request_event"
                                + " WHERE request_number = ? AND kind = 'APPROVED'",
                        expensive))
                .containsEntry("actor", "approver")
                .containsEntry("channel", "MAIL_LINK")
                .extractingByKey("link_id")
                .isNotNull();
    }

    @Test
    void whoHasSignedInMayPressTheOtherButtonAndIsTooLate() {
        var link = expensiveLink("approver");
        var browser = portal.browser("approver");
        browser.submit(link, Map.of("token", token(link), "approved", true));

        var late = browser.submit(link, Map.of("token", token(link), "approved", false, "comment", "no"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("You approved this").doesNotContain("both pressed");
    }

    @Test
    void whatCostsLittleIsDecidedByTheLinkAlone() {
        assertThat(decideByLink(link("approver"), Map.of("approved", true)).status())
                .isEqualTo(200);
    }

    @Test
    void whoeverHammersALinkIsTold() {
        var link = link("approver");
        for (var call = 0; call < 40; call++) {
            assertThat(portal.get(null, link).status()).isEqualTo(200);
        }

        for (var answer : List.of(
                evidence.refused(() -> portal.get(null, link)),
                evidence.refused(() -> decideByLink(link, Map.of("approved", true))))) {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 90);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.body()).contains("Too many calls").doesNotContain(number, token(link));
        }
        assertThat(portal.get(null, link("deputy")).status()).isEqualTo(200);
    }

    @Test
    void tokensStandNowhere(CapturedOutput output) {
        var link = link("approver");
        var others = link("deputy");
        var tokens =
                List.of(token(link), token(others), token(expensiveLink("approver")), token(expensiveLink("deputy")));
        var pages = new ArrayList<Answer>();
        var chatty = List.of("org.springframework.web", "org.springframework.security");
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        chatty.forEach(logger -> logging.setLogLevel(logger, LogLevel.DEBUG));
        try {
            pages.add(portal.raw("GET " + link + "{ HTTP/1.1"));
            pages.add(portal.raw("GET " + link + ";x HTTP/1.1"));
            pages.add(portal.raw("PUT " + link + " HTTP/1.1"));
            pages.add(portal.raw("PUT " + link + " HTTP/1.1\r\nAccept: application/json"));
            pages.add(portal.get(null, link + "x"));
            pages.add(portal.get(null, "/anything" + link));
            pages.add(portal.get("employee", "/anything" + link, "Accept", "application/json"));
            pages.add(portal.postForm(null, link, Map.of("token", token(link)), "Sec-Fetch-Site", "cross-site"));
            pages.add(portal.browser("deputy").get(expensiveLink("approver")));
            pages.add(portal.get(null, expensiveLink("approver")));
            portal.get(null, link);
            decideByLink(link, Map.of("approved", "maybe"));
            decideByLink(link, Map.of("approved", true));
            pages.add(decideByLink(others, Map.of("approved", false, "comment", "no")));
        } finally {
            chatty.forEach(logger -> logging.setLogLevel(logger, null));
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        }

        assertThat(pages).extracting(Answer::status).contains(400, 403, 404, 405, 409);
        assertThat(pages).allSatisfy(page -> assertThat(page.body()).doesNotContain(tokens));
        assertThat(output.getAll()).contains("/decisions/...").doesNotContain(tokens);
        assertThat(accessLog()).contains("\"GET /decisions/... HTTP/1.1\" 200").doesNotContain(tokens);
        assertThat(jdbc.queryForList("SCRIPT", String.class).toString())
                .contains(number)
                .doesNotContain(tokens);
        assertThat(portal.get("admin", "/actuator/metrics/http.server.requests").body())
                .contains("/decisions/{token}")
                .doesNotContain(tokens);
    }

    private String expensiveLink(String approver) {
        return decisionLink(portal.approvalMail(expensive, approver));
    }

    private static String accessLog() {
        var log = Path.of("target", "access-log", "access_log." + LocalDate.now() + ".log");
        assertThat(Files.exists(log)).isTrue();
        return contentOf(log.toFile());
    }
}
