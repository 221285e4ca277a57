package org.workspacesportal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Whoever may not make a call is answered before its body has come: many at once would otherwise fill the memory. */
@PortalTest
class UnreadBodiesTest {

    private static final String PAGE = "/onboardings";
    private static final String API = "/api/onboardings";
    private static final String START = "/engine-rest/process-definition/key/workspace-request/start";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PAGES = "Accept: text/html\r\n";

    private static final String FILE = "Content-Type: multipart/form-data; boundary=part\r\n";
    private static final String CSV = "Content-Type: text/csv\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String PART =
            "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";

    private static final String LONG = "Content-Length: 2000000\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private static final String OLD_SESSION = "Cookie: JSESSIONID=0123456789ABCDEF0123456789ABCDEF0123456789A\r\n";
    private static final String ELSEWHERE = "Origin: https://elsewhere.example\r\n";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    static Stream<Arguments> strangers() {
        return Stream.of(
                        calls(403, PAGE, FILE, "", OLD_SESSION),
                        calls(403, PAGE, CSV, "", OLD_SESSION),
                        calls(401, API, FILE, "", login("nobody-here")),
                        calls(401, API, CSV, "", login("nobody-here")),
                        calls(
                                403,
                                API,
                                FILE,
                                OLD_SESSION,
                                login("nobody-here") + ELSEWHERE,
                                login("employee") + ELSEWHERE),
                        calls(403, API, FILE, login("employee")),
                        calls(403, API, CSV, login("employee")),
                        calls(401, START, JSON + CHUNKED, "", login("nobody-here")),
                        calls(401, "/engine-rest/deployment/create", FILE + CHUNKED, "", login("nobody-here")),
                        calls(401, TASKS, JSON + CHUNKED, "", OLD_SESSION),
                        calls(415, TASKLIST, FILE + PAGES, "", OLD_SESSION),
                        calls(302, TASKLIST, CSV + CHUNKED + PAGES, "", OLD_SESSION),
                        // A mapping of any page that asked for a field would be asked before the login.
                        calls(415, "/nowhere", FILE + PAGES, "", OLD_SESSION))
                .flatMap(calls -> calls);
    }

    private static Stream<Arguments> calls(int status, String path, String type, String... callers) {
        var lengths = type.contains(CHUNKED) ? List.of("") : List.of(LONG, CHUNKED);
        return Stream.of(callers).flatMap(caller -> lengths.stream()
                .map(length -> Arguments.argumentSet(
                        (path + " " + type + length + caller).replace("\r\n", " "),
                        status,
                        path,
                        type + length + caller)));
    }

    private static String login(String user) {
        var login = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(login) + "\r\n";
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whoMayNotMakeACallIsNotReadTo(int status, String path, String headers) {
        var answer = begin(path, headers);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (path.startsWith("/api") || path.startsWith("/engine-rest")) {
            assertThat(answer.type()).startsWith("application/problem+json");
        }
    }

    @Test
    void neitherIsABrowserInWhichNobodyHasSignedIn() {
        var browser = portal.stranger();
        var token = browser.tokenHeader("/login");

        for (var body : List.of(FILE + LONG, FILE + CHUNKED, CSV + LONG, CSV + CHUNKED)) {
            var late = begin(PAGE, body + browser.cookieHeader());
            assertThat(late.status()).isEqualTo(403);
            assertThat(late.body())
                    .contains("You have been signed out, or this page is too old", "href=\"/onboardings\"");
            assertThat(begin(PAGE, body + browser.cookieHeader() + token).header("Location"))
                    .endsWith("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FILE + LONG, FILE + CHUNKED, CSV + LONG, CSV + CHUNKED})
    void norPeopleWhoAskForThemselvesOnly(String headers) {
        var browser = portal.browser("employee");
        var token = browser.tokenHeader("/requests/new");

        for (var path : List.of(PAGE, API)) {
            var answer = begin(path, headers + browser.cookieHeader() + token);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("You have been signed out");
        }
        if (headers.contains(FILE)) {
            assertThat(begin(PAGE, headers + browser.cookieHeader()).body()).doesNotContain("You have been signed out");
        }
    }

    @Test
    void whoMayIsReadAsFarAsASheetGoes() {
        var manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        var sheet = OnboardingClient.sheet(people.employees("newcomer", 1));

        assertThat(chunked(manager, CSV, sheet).status()).isEqualTo(201);
        assertThat(chunked(manager, FILE, PART + sheet + "\r\n--part--\r\n").status())
                .isEqualTo(201);
        for (var type : List.of(CSV, FILE)) {
            var tooLarge = (type.equals(FILE) ? PART : "") + "x".repeat(2064 * 1024 + 1) + "\r\n--part--\r\n";
            assertThat(evidence.refused(() -> chunked(manager, type, tooLarge)).status())
                    .as(type)
                    .isEqualTo(413);
        }
    }

    @Test
    void theProofThatAFormIsOursMayStandBesideTheFile() {
        var browser = portal.browser(people.employee("manager", Groups.REQUESTERS_FOR_OTHERS));
        var token = browser.tokenHeader(PAGE).split(": ", 2)[1];
        var proof = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token;
        var body = proof + PART + OnboardingClient.sheet(people.employees("newcomer", 1)) + "\r\n--part--\r\n";

        var sent = portal.rawCall("POST " + PAGE + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + FILE
                + "Content-Length: " + body.length() + "\r\n" + browser.cookieHeader() + "\r\n" + body);

        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(sent.header("Location")).contains(PAGE + "/ON-");
    }

    private Answer begin(String path, String headers) {
        var body = (headers.contains(FILE) ? PART : "") + "x".repeat(1000);
        return portal.answerToTheBeginning("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers
                        + "\r\n" + (headers.contains(CHUNKED) ? chunk(body) : body))
                .orElseThrow(() -> new AssertionError("The body is waited for"));
    }

    private Answer chunked(String user, String type, String body) {
        return portal.rawCall("POST " + API + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + type + CHUNKED
                + login(user) + "\r\n" + chunk(body) + "0\r\n\r\n");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
