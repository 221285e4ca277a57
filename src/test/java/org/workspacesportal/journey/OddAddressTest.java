package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** Whatever stands in an address or in a header: it leads nowhere else, says nothing else, and does nothing else. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddAddressTest extends Deciding {

    private static final String LOGIN = "Authorization: Basic ZW1wbG95ZWU6ZW1wbG95ZWU=\r\n";
    private static final String FOREIGN = String.join(
            "\r\n",
            "Host: foreign.invalid",
            "X-Forwarded-Host: foreign.invalid",
            "X-Forwarded-Server: foreign.invalid",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: 666",
            "X-Forwarded-Prefix: /foreign.invalid",
            "X-Forwarded-For: 203.0.113.66",
            "X-Original-URL: /foreign.invalid",
            "X-Rewrite-URL: /foreign.invalid",
            "Forwarded: host=foreign.invalid;proto=gopher;for=203.0.113.66",
            "Referer: http://foreign.invalid/",
            "Connection: close",
            "");

    private Session browser;

    /** Nothing comes of what is tried here, so one request serves all. */
    @BeforeEach
    @Override
    void somebodyWaitsForADecision() {
        if (number == null) {
            super.somebodyWaitsForADecision();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/requests/new",
                "/approvals",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/demo/mailbox",
                "/demo/mailbox/",
                "/decisions/unknown",
                "/nowhere",
                "/v3/api-docs",
                "/api/requests",
                "/engine-rest/task?maxResults=1",
                "/engine-rest/process-definition",
            })
    void aForeignHostIsInNoAnswer(String path) {
        for (var login : List.of("", LOGIN)) {
            var answer = portal.rawCall("GET " + path + " HTTP/1.1\r\n" + login + FOREIGN + "\r\n");

            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.body()).doesNotContain("foreign.invalid", "gopher", ":666");
        }
    }

    /** A request that somebody makes is found where it is, whatever the caller calls us; who it came from is who connected. */
    @Test
    void norInWhatIsStored() {
        var person = newPeople.employee("person");
        var body = "{\"offer\":\"standard\",\"runningMode\":\"AUTO_STOP\",\"reason\":\"x\"}";
        var login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));

        var asked = portal.rawCall("POST /api/requests HTTP/1.1\r\nAuthorization: Basic " + login + "\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n" + FOREIGN + "\r\n"
                + body);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).startsWith("/api/requests/WS-");
        evidence.awaitQuiet();
        assertThat(evidence.all().values().stream().flatMap(List::stream))
                .noneMatch(row -> row.contains("foreign.invalid") || row.contains("203.0.113.66"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
    void readingStaysReading(String override) {
        var link = link("approver");
        for (var method : List.of("POST", "DELETE", "PUT")) {
            for (var path : List.of(
                    link + "?approved=true&token=" + token(link),
                    "/api/requests/" + number + "/withdrawal",
                    "/api/requests/" + number + "/decision?approved=true",
                    "/engine-rest/task/" + portal.taskId("approver", number) + "/complete",
                    "/engine-rest/process-definition/key/workspace-request/start")) {
                var query = path + (path.contains("?") ? "&" : "?") + override + "=" + method;
                var answer = evidence.unchanged(() -> portal.get("approver", query, override, method));
                assertThat(answer.status()).isIn(200, 404, 405);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests/;jsessionid=1",
                "/api/requests;jsessionid=1",
                "/api/requests/;x=y/WS-2026-000001",
                "//api/requests",
                "/api//requests",
                "/api/%2e%2e/engine-rest/task",
                "/api/../engine-rest/task",
                "/api/.%2e/engine-rest/task",
                "/api/%252e%252e/engine-rest/task",
                "/api/requests/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/api/requests/..%5c..%5cwindows",
                "/css/..%2f..%2fapplication.yaml",
                "/webjars/%2e%2e/%2e%2e/application.yaml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/api/requests/%00",
                "/api/requests/x%00y",
                "/api/requests/x%0d%0aSet-Cookie:%20a=b",
                "/api/requests/%0a",
                "/api/requests/%c3%28",
                "/api/requests/%ff",
                "/api/requests/%",
                "/api/requests/%zz",
                "/api/requests/%u002e",
                "/api/requests/$%7B7*7%7D",
                "/api/requests/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/api/requests/'%20OR%201=1--",
                "/api/requests/\u00e4",
                "/api/requests/<script>",
                "/engine-rest/task/%00",
                "/engine-rest/task/%0d%0ax",
                "/engine-rest/task/%3Cscript%3E",
                "/engine-rest/task/../../api/requests/x",
                "/engine-rest/process-definition/key/%00",
                "/engine-rest/process-instance/$%7B7*7%7D/variables/%00",
                "/engine-rest/engine/%2e%2e/task/x",
                "/engine-rest/engine/nothing/task",
                "/camunda/app/%2e%2e/%2e%2e/application.yaml",
                "/camunda/lib/..%2f..%2fapplication.yaml",
                "/camunda/api/engine/plugin/x/static/..%2f..%2fapplication.yaml",
                "/approvals/%00",
                "/requests/%00",
                "/demo/mailbox/%00",
                "http://foreign.invalid/api/requests/x",
            })
    void anAddressThatIsNoneIsRefused(String address) {
        var refused = evidence.refused(() -> portal.rawCall(
                "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + LOGIN + "Connection: close\r\n\r\n"));

        assertThat(refused.status()).isIn(400, 401, 404);
        assertThat(refused.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(refused.body()).doesNotContain("<script>alert", "root:", "datasource");
    }

    /** The pages, as somebody sees them who has signed in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/requests/$%7B7*7%7D",
                "/requests/'%20OR%201=1--",
                "/requests/x%0d%0aSet-Cookie:%20a=b",
                "/requests/%E2%80%AEx",
                "/requests/%ff",
                "/approvals/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/approvals/WS-2026-999999",
                "/demo/mailbox/%3Cscript%3E",
                "/__%24%7B7*7%7D__::.x",
            })
    void aPageThatIsNoneIsNotFound(String address) {
        if (browser == null) {
            browser = portal.browser("employee");
        }
        var refused = evidence.refused(() -> browser.get(address));

        assertThat(refused.status()).isIn(400, 404);
        assertThat(refused.body()).doesNotContain("<script>alert", ">49<");
        assertThat(refused.headers().map().toString()).doesNotContain("a=b");
    }

    @Test
    void anAddressOf64KilobytesIsNotRead() {
        for (var path : List.of("/api/requests/", "/api/requests?x=", "/engine-rest/task/", "/requests/")) {
            assertThat(portal.raw("GET " + path + "x".repeat(64 << 10) + " HTTP/1.1")
                            .status())
                    .isIn(400, 414);
        }
    }

    static Stream<Map<String, Object>> twice() {
        return Stream.of("offer", "runningMode", "reason", "neededUntil", "forUser")
                .map(field -> {
                    var fields = new HashMap<String, Object>(goodRequest());
                    fields.put(field, List.of(fields.getOrDefault(field, ""), "performance"));
                    return fields;
                });
    }

    /** Of two answers nobody could say which counts. */
    @ParameterizedTest
    @MethodSource("twice")
    void aFieldIsSentOnce(Map<String, Object> fields) {
        var person = portal.browser("employee");
        assertThat(evidence.refused(() -> person.submit("/requests/new", fields))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void alsoWhereOneOfThemStandsInTheAddress() {
        var person = portal.browser("employee");
        assertThat(evidence.refused(() -> person.submit("/requests/new?offer=performance", goodRequest()))
                        .body())
                .contains("was sent more than once");

        var approver = portal.browser("approver");
        var rejection = Map.of("approved", "false", "comment", "no");
        assertThat(evidence.refused(() -> approver.submit("/approvals/" + number + "?approved=true", rejection))
                        .status())
                .isEqualTo(400);
        assertThat(evidence.refused(() -> approver.submit("/approvals/" + number + "?comment=yes", rejection))
                        .status())
                .isEqualTo(400);
        assertThat(evidence.refused(() -> decideByLink(link("approver") + "?approved=true", rejection))
                        .status())
                .isIn(400, 403, 404);
        assertThat(evidence.refused(() -> approver.submit(
                                "/approvals/deputies?deputy=admin",
                                Map.of("deputy", "deputy", "firstDay", "2026-11-23", "lastDay", "2026-11-23")))
                        .body())
                .contains("was sent more than once");
    }

    /** What stands in the address of a program's call is no field of it. */
    @Test
    void parametersOfAnAddressAreNoFields() {
        var fields = goodRequest();
        fields.remove("offer");

        assertThat(evidence.refused(() -> portal.postJson("employee", "/api/requests?offer=standard", fields))
                        .body())
                .contains("offer");
        assertThat(evidence.refused(() -> portal.postJson(
                                "approver", "/api/requests/" + number + "/decision?approved=true", Map.of()))
                        .body())
                .contains("approved");
    }
}
