package org.workspacesportal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** What is not a call as we take them is refused, in words that say why and tell nothing of the inside. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedCallsTest {

    private static final String API = "/api/requests";
    private static final String ENGINE = "/engine-rest/process-definition/key/workspace-request/";
    private static final String START = ENGINE + "submit-form";
    private static final String NOBODY = "";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DEEP = "[".repeat(11) + "]".repeat(11);

    private static final String GOOD = "\"offer\":\"standard\",\"runningMode\":\"AUTO_STOP\",\"reason\":\"x\"";
    private static final String VARIABLES = "\"variables\":{\"offer\":{\"value\":\"standard\"},"
            + "\"runningMode\":{\"value\":\"AUTO_STOP\"},\"reason\":{\"value\":\"x\"}}";

    @Autowired
    PortalClient portal;

    @Autowired
    Evidence evidence;

    static Stream<Arguments> problems() {
        var cases = new ArrayList<Arguments>();
        for (var path : List.of(API, START)) {
            add(cases, 401, path, NOBODY, "POST", "application/json", "{}");
            add(cases, 400, path, "employee", "POST", "application/json", "{\"reason\":\"x");
            add(cases, 405, path, "employee", "PUT", "application/json", "{}");
            add(cases, 415, path, "employee", "POST", "application/xml", "<offer/>");
            add(cases, 415, path, "employee", "POST", "application/yaml", "offer: standard");
        }
        add(cases, 413, API, "employee", "POST", "application/json", "{\"reason\":\"" + "x".repeat(17_000) + "\"}");
        add(cases, 413, START, "employee", "POST", "application/json", "{\"a\":\"" + "x".repeat(300_000) + "\"}");
        add(cases, 400, START, "employee", "POST", "application/json", "{\"a\":\"" + "x".repeat(30_000) + "\"}");
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            add(cases, 413, API, NOBODY, method, FORM, "a=" + "x".repeat(1_000_000));
            add(cases, 401, API, NOBODY, method, FORM, "%zz");
        }
        add(cases, 403, "/actuator/metrics", "employee", "GET", "application/json", "");
        add(
                cases,
                403,
                "/engine-rest/user/create",
                "employee",
                "POST",
                "application/json",
                "{\"profile\":{\"id\":\"x\"}}");
        var newUser = "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"%s\"}}";
        for (var user :
                List.of(newUser.formatted("somebody-new", "short"), newUser.formatted("some body", "Quite-fine-7"))) {
            add(cases, 400, "/engine-rest/user/create", "admin", "POST", "application/json", user);
        }
        add(cases, 404, "/engine-rest/group/employees/members/no-such", "admin", "PUT", "application/json", "");
        add(
                cases,
                400,
                START,
                "employee",
                "POST",
                "application/json",
                "{\"variables\":{\"reason\":{\"value\":\"x\",\"type\":\"Object\"}}}");
        add(cases, 404, API + "/WS-2026-999999", "employee", "GET", "application/json", "");
        add(cases, 404, "/api/nothing", "employee", "GET", "application/json", "");
        add(cases, 404, "/engine-rest/nothing", "employee", "GET", "application/json", "");
        return cases.stream();
    }

    private static void add(
            List<Arguments> cases, int status, String path, String user, String method, String type, String body) {
        var shown = body.length() > 30 ? body.substring(0, 30) : body;
        cases.add(Arguments.argumentSet(
                status + " " + method + " " + path + " " + type + " " + shown, status, path, user, method, type, body));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void programsGetProblemDetails(
            int status, String path, String user, String method, String type, String body, CapturedOutput output) {
        var refused = evidence.refused(() -> portal.sendAs(user, method, path, type, body));

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().path("status").asInt()).isEqualTo(status);
        assertThat(refused.json().path("title").asText()).isNotEmpty();
        assertThat(refused.json().path("detail").asText()).isNotEmpty();
        assertThat(refused.body()).doesNotContainPattern("Exception|trace|\\b(org|com|java)\\.");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    static Stream<Arguments> oddJson() {
        var cases = new ArrayList<Arguments>();
        for (var path : List.of(API, START)) {
            var good = path.equals(API) ? GOOD : VARIABLES;
            cases.add(Arguments.argumentSet(path + ": twice", path, good + "," + good, "says something twice"));
            cases.add(Arguments.argumentSet(path + ": deep", path, good + ",\"odd\":" + DEEP, "too deep"));
        }
        var text = VARIABLES.replace("\"x\"", "\"" + "x".repeat(30_000) + "\"");
        cases.add(Arguments.argumentSet("a long text", START, text, "too long"));
        return cases.stream();
    }

    /** All of it would be a good request but for one thing, which is said. */
    @ParameterizedTest
    @MethodSource("oddJson")
    void oddJsonIsRefusedForWhatIsOdd(String path, String fields, String said) {
        var refused = evidence.refused(() -> portal.postJsonText("employee", path, "{" + fields + "}"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).contains(said);
    }

    @Test
    void anAnswerOfATypeThatThereIsNot() {
        for (var path : List.of(API, "/engine-rest/task")) {
            var refused = portal.get("employee", path, "Accept", "application/pdf");
            assertThat(refused.status()).isEqualTo(406);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {API, START, "/requests/new", "/login"})
    void packedBodiesAreNotUnpacked(String path) {
        var refused = evidence.refused(() -> portal.rawCall("POST " + path
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ZW1wbG95ZWU6ZW1wbG95ZWU=\r\nContent-Type: application/json\r\n"
                + "Content-Encoding: gzip\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"));

        assertThat(refused.status()).isEqualTo(415);
    }

    /** Without a length, a body is read as far as it may go. */
    @ParameterizedTest
    @ValueSource(strings = {API, START})
    void aBodyWithoutALengthIsMeasured(String path) {
        assertThat(evidence.refused(() -> portal.rawCall(chunked(path, 300_000)))
                        .status())
                .isEqualTo(413);
        assertThat(evidence.refused(() -> portal.rawCall(chunked(path, 2))).status())
                .isEqualTo(400);
    }

    private static String chunked(String path, int length) {
        return "POST " + path
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ZW1wbG95ZWU6ZW1wbG95ZWU=\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n0\r\n\r\n";
    }

    @Test
    void aFormOfHundredsOfFieldsIsNotReadInHalf() {
        var fields =
                IntStream.range(0, 101).boxed().collect(Collectors.toMap(count -> "f" + count, count -> (Object) "x"));

        assertThat(portal.browser("employee").submit("/requests/new", fields).status())
                .isEqualTo(400);
    }

    @Test
    void linesThatAreTooLongAreNotRead() {
        assertThat(portal.raw("GET /login?x=" + "x".repeat(9_000) + " HTTP/1.1").status())
                .isIn(400, 414);
        assertThat(portal.raw("GET /login HTTP/1.1\r\nX-Long: " + "x".repeat(9_000))
                        .status())
                .isIn(400, 431);
    }

    @Test
    void aCallIsWhatItIsSentAs() {
        var number = portal.asked("employee");
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(portal.get("employee", API + "/" + number + "?_method=DELETE", header, "POST")
                            .status())
                    .isEqualTo(200);
        }
    }

    /** What people see, whatever went wrong, is a page of ours with its headers. */
    @Test
    void errorPagesCarryTheHeadersToo() {
        var browser = portal.browser("employee");
        var answers = Map.of(
                404, browser.get("/nothing"),
                403, browser.get("/audit"),
                405, browser.submit("/", Map.of()),
                413, browser.submit("/requests/new", Map.of("reason", "x".repeat(17_000))),
                200, browser.get("/"));

        answers.forEach((status, answer) -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertStrict(status, answer);
        });
    }

    private static void assertStrict(int status, Answer answer) {
        assertThat(answer.type()).as(status + answer.body()).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body()).contains("WorkSpaces Portal").doesNotContain("style=", "Exception");
        // The portal's own, and nothing that stands in the page.
        assertThat(answer.body().replace("<script src=\"/js/portal.js\" defer=\"defer\">", ""))
                .doesNotContain("<script");
    }

    /** A refused start and a task that is gone were 500 inside of the engine, with a stack trace for each. */
    @Test
    void whatTheEngineRefusesIsNoErrorInTheLog(CapturedOutput output) {
        portal.startProcess("employee", Map.of("offer", "mainframe"));
        portal.completeTask("approver", "no-such-task", Map.of("approved", true));

        assertThat(output.getAll()).doesNotContain("\tat ", "ENGINE-REST");
    }
}
