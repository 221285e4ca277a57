package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.decisionLink;

import jakarta.servlet.Filter;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** The page behind a mail link: reading it changes nothing, only its own form decides, and to strangers it says nothing. */
@PortalTest
class DecisionLinkTest extends Deciding {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter security;

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.argumentSet("unknown", "A".repeat(43)),
                Arguments.argumentSet("short", "abc"),
                Arguments.argumentSet("very long", "A".repeat(6000)),
                Arguments.argumentSet("SQL", "'%20OR%201=1--"),
                Arguments.argumentSet("an expression", "$%7B7*7%7D"),
                Arguments.argumentSet("other letters", "%C3%A4".repeat(43)),
                Arguments.argumentSet("a blank", "%20"),
                Arguments.argumentSet("a line end", "A".repeat(42) + "%0A"));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aGarbledLinkSaysNothingOfWhatThereIs(String token) {
        var shown = evidence.refused(() -> portal.get(null, "/decisions/" + token));
        var sent = evidence.refused(
                () -> portal.postForm(null, "/decisions/" + token, Map.of("token", token, "approved", "true")));

        assertThat(shown.status()).isIn(400, 404);
        assertThat(sent.status()).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "..%2f..%2fapi%2frequests", "%2e%2e/x", "x;jsessionid=1", "%", "%zz", "a%5cb"})
    void anAddressThatIsNoneIsRefused(String token) {
        assertThat(evidence.refused(() -> portal.raw("GET /decisions/" + token + " HTTP/1.1"))
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void anAddressOfAMegabyteIsRefused() {
        var refused = evidence.refused(() -> {
            try {
                return portal.raw("GET /decisions/" + "A".repeat(1 << 20) + " HTTP/1.1");
            } catch (UncheckedIOException hungUp) {
                // The server ends the connection while the rest is still being sent.
                return new Answer(400, null, "");
            }
        });

        assertThat(refused.status()).isBetween(400, 414);
    }

    @Test
    void aTruncatedLinkIsUnknown() {
        var link = link("approver");

        assertThat(evidence.refused(() -> decideByLink(link.substring(0, link.length() - 1), Map.of("approved", true)))
                        .status())
                .isEqualTo(404);
    }

    /** Whoever tries links learns nothing by what they are told. */
    @Test
    void linksThatDoNotWorkAllSayTheSame() {
        var revoked = link("approver");
        var expired = link("deputy");
        var unknown = "/decisions/" + "A".repeat(43);
        jdbc.update(
                "UPDATE approval_link SET revoked_at = ? WHERE request_number = ? AND approver = 'approver'",
                Timestamp.from(Instant.now()),
                number);
        jdbc.update(
                "UPDATE approval_link SET expires_at = ? WHERE request_number = ? AND approver = 'deputy'",
                Timestamp.from(Instant.now().minusSeconds(1)),
                number);
        var otherRound = portal.asked(newPeople.employee("person"));
        portal.approvalMail(otherRound, "approver");
        jdbc.update("UPDATE approval_link SET approval_round = 7 WHERE request_number = ?", otherRound);
        var foreign = decisionLink(portal.approvalMail(otherRound, "approver"));
        evidence.awaitQuiet();

        var answers = new ArrayList<Answer>();
        for (var link : List.of(revoked, expired, unknown, foreign, "/decisions/abc", revoked + "x")) {
            answers.add(evidence.refused(() -> portal.get(null, link)));
            answers.add(evidence.refused(() -> decideByLink(link, Map.of("approved", true))));
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(answers.get(0).body());
            assertThat(headers(answer)).isEqualTo(headers(answers.get(0)));
        });
        assertThat(answers.get(0).body())
                .contains("This link has ended", "href=\"/approvals\"", "href=\"/camunda/app/tasklist/default/\"")
                .doesNotContain(number, "WS-");
    }

    /** Those that are not the connection's own. */
    private static Set<String> headers(Answer answer) {
        return answer.headers().map().keySet().stream()
                .filter(name -> !name.equals("connection"))
                .collect(Collectors.toSet());
    }

    @Test
    void theFormHasToBeTheOneBehindTheLink() {
        var link = link("approver");
        var othersToken = token(link("deputy"));

        for (var token : List.of("", "x", othersToken)) {
            assertThat(evidence.refused(() -> portal.postForm(null, link, Map.of("token", token, "approved", "true")))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(evidence.refused(() -> portal.postForm(null, link, Map.of("approved", "true")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFormOfSomebodyElseIsRefused() {
        var link = link("approver");
        var form = Map.of("token", token(link), "approved", "true");

        for (var site : List.of("cross-site", "same-site", "none", "nonsense")) {
            assertThat(evidence.refused(() -> portal.postForm(null, link, form, "Sec-Fetch-Site", site))
                            .status())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(portal.postForm(null, link, form, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void soIsOneThatComesFromElsewhere() {
        var link = link("approver");
        var form = Map.of("token", token(link), "approved", "true");

        for (var origin : List.of("null", "http://evil.test", "http://portal.test.evil.test", "https://portal.test")) {
            assertThat(evidence.refused(() -> portal.postForm(null, link, form, "Origin", origin))
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(portal.postForm(null, link, form, "Origin", "http://portal.test")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lookingHoweverOftenChangesNothing() {
        var link = link("approver");
        var before = evidence.all();

        for (var look = 0; look < 100; look++) {
            assertThat(portal.get(null, link).status()).isEqualTo(200);
            assertThat(portal.head(link).status()).isEqualTo(200);
            assertThat(portal.get(null, link + "?approved=true&token=" + token(link))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(evidence.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Purpose", "Sec-Purpose", "X-Moz", "X-Purpose"})
    void norDoesLookingAhead(String header) {
        var before = evidence.all();

        var ahead = portal.get(null, link("approver") + "?approved=true", header, "prefetch");

        assertThat(ahead.status()).isEqualTo(200);
        assertThat(evidence.all()).isEqualTo(before);
    }

    /** By no other method, and by no address near to it. */
    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void norDoesAnyOtherMethod(String method) {
        var link = link("approver");
        var before = evidence.all();

        var answer = portal.raw(method + " " + link + "?approved=true&token=" + token(link) + " HTTP/1.1");

        assertThat(answer.status()).isLessThan(500);
        assertThat(evidence.all()).isEqualTo(before);
    }

    @Test
    void thePageShowsWhatIsDecidedAbout() {
        assertThat(portal.get(null, link("approver")).body())
                .contains(
                        number,
                        "Nora Newcomer",
                        "Standard Windows",
                        "wsb-standard1 in d-9067f0c1a2",
                        "33.75\u00a0EUR",
                        "A new project",
                        "Approve request",
                        "Reject request",
                        "You decide as Anton Approver");
    }

    @Test
    void everyAnswerKeepsTheLinkToItself() {
        var link = link("approver");
        var form = Map.of("token", token(link), "approved", "true");
        var answers = List.of(
                portal.get(null, link),
                portal.get(null, "/decisions/unknown"),
                portal.postForm(null, link, Map.of("token", token(link), "approved", "false")),
                portal.postForm(null, link, form, "Sec-Fetch-Site", "cross-site"),
                portal.postForm(null, link, form),
                portal.postForm(null, link("deputy"), Map.of("token", token(link("deputy")), "approved", "false")));

        assertThat(answers).extracting(Answer::status).containsExactly(200, 404, 400, 403, 200, 409);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains(
                            "default-src 'none'",
                            "style-src 'self'",
                            "form-action 'self'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http");
            assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie").doesNotContainKey("set-cookie");
            assertThat(answer.body()).doesNotContain("<script", "_csrf").doesNotContainPattern("(?:https?:)?//\\w");
        });
    }

    /** Only over TLS does a browser take that to heart, and only then is it said. */
    @Test
    void overTlsBrowsersAreToldToStayThere() throws Exception {
        var call = new MockHttpServletRequest("GET", "/decisions/unknown");
        call.setSecure(true);
        var answer = new MockHttpServletResponse();

        security.doFilter(call, answer, new MockFilterChain());

        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    /** What is refused before it reaches the page is the same link. */
    @Test
    void soDoesARefusalOfTheServer() {
        var refused = portal.raw("GET " + link("approver") + ";x HTTP/1.1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Cache-Control: no-store", "Referrer-Policy: no-referrer", "X-Robots-Tag: noindex")
                .doesNotContain(token(link("approver")));
    }
}
