package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.decisionLink;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** Whichever way somebody asks: what is wrong is refused with its field named, and nothing happens; what is odd stays text. */
@PortalTest
class BadInputTest {

    private static final String ENGINE = "/engine-rest/process-definition/key/workspace-request/";
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");

    /** What an expression in the texts below would become if anybody evaluated it. */
    private static final String EVALUATED = "1234567";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    enum Way {
        API,
        START_FORM,
        START,
        PAGE
    }

    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.awaitQuiet();
    }

    static Stream<Arguments> wrongInputs() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var inputs = new ArrayList<Arguments>();
        for (var way : Way.values()) {
            wrong(inputs, way, "no offer", "offer", null);
            wrong(inputs, way, "an empty offer", "offer", "");
            wrong(inputs, way, "an unknown offer", "offer", "mainframe");
            wrong(inputs, way, "an offer in capitals", "offer", "STANDARD");
            wrong(inputs, way, "an expression as offer", "offer", "${standard}");
            wrong(inputs, way, "an offer of 1 MB", "offer", "x".repeat(1 << 20));
            wrong(inputs, way, "no running mode", "runningMode", null);
            wrong(inputs, way, "an unknown running mode", "runningMode", "MANUAL");
            wrong(inputs, way, "a running mode in small letters", "runningMode", "auto_stop");
            wrong(inputs, way, "no reason", "reason", null);
            wrong(inputs, way, "an empty reason", "reason", "");
            wrong(inputs, way, "a blank reason", "reason", " \t\n ");
            wrong(inputs, way, "a reason of 2,001 characters", "reason", "x".repeat(2001));
            wrong(inputs, way, "a reason of 4,001 characters", "reason", "x".repeat(4001));
            wrong(inputs, way, "a reason of 1 MB", "reason", "x".repeat(1 << 20));
            wrong(inputs, way, "a bell in the reason", "reason", "ding\u0007dong");
            wrong(inputs, way, "a NUL in the reason", "reason", "before\u0000after");
            wrong(inputs, way, "a terminal escape in the reason", "reason", "\u001b[31mred");
            wrong(inputs, way, "a C1 control in the reason", "reason", "next\u0085line");
            wrong(inputs, way, "a direction override in the reason", "reason", "moc.\u202eelpmaxe");
            wrong(inputs, way, "a direction isolate in the reason", "reason", "a\u2066b\u2069");
            wrong(inputs, way, "no date", "neededUntil", "soon");
            wrong(inputs, way, "an impossible date", "neededUntil", today.getYear() + 1 + "-02-30");
            wrong(inputs, way, "a German date", "neededUntil", "31.12." + (today.getYear() + 1));
            wrong(inputs, way, "yesterday", "neededUntil", today.minusDays(1).toString());
            wrong(inputs, way, "today", "neededUntil", today.toString());
            wrong(inputs, way, "the year 9999", "neededUntil", "9999-12-31");
            wrong(inputs, way, "the year 12027", "neededUntil", "+12027-01-01");
            wrong(inputs, way, "for somebody else", "forUser", "colleague");
            wrong(inputs, way, "for oneself in other letters", "forUser", "EMPLOYEE");
            wrong(inputs, way, "for everybody", "forUser", "*)(uid=*");
            wrong(inputs, way, "an unknown variable", "colour", "blue");
            wrong(inputs, way, "a smuggled requester", "requester", "colleague");
            wrong(inputs, way, "a smuggled decision", "approved", "true");
            wrong(inputs, way, "a smuggled number", "requestNumber", "WS-2026-000001");
            wrong(inputs, way, "a smuggled approver group", "approverGroup", "employees");
            wrong(inputs, way, "a variable with a name the engine uses", "execution", "x");
            wrong(inputs, way, "a variable with a long name", "n".repeat(256), "x");
            if (way != Way.PAGE) {
                for (var field : List.of("offer", "runningMode", "reason", "neededUntil", "forUser")) {
                    wrong(inputs, way, "a number as " + field, field, 7);
                    wrong(inputs, way, "a list as " + field, field, List.of("standard"));
                    wrong(inputs, way, "an object as " + field, field, Map.of("id", "standard"));
                    wrong(inputs, way, "true as " + field, field, true);
                }
                wrong(inputs, way, "a smuggled decision of the right type", "approved", true);
                wrong(inputs, way, "half a character in the reason", "reason", "half \ud83d");
            }
        }
        return inputs.stream();
    }

    private static void wrong(List<Arguments> inputs, Way way, String name, String field, Object value) {
        inputs.add(Arguments.argumentSet(way + ": " + name, way, field, value));
    }

    @ParameterizedTest
    @MethodSource("wrongInputs")
    void aWrongInputIsRefusedAndNothingHappens(Way way, String field, Object value) {
        var input = goodRequest();
        input.put(field, value);

        var refused = evidence.refused(() -> ask(way, "employee", input));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(field);
        if (way == Way.API) {
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly(field);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everythingThatIsWrongIsSaidAtOnce(Way way) {
        var refused =
                evidence.refused(() -> ask(way, "employee", Map.of("runningMode", "NEVER", "neededUntil", "soon")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("offer", "runningMode", "reason", "neededUntil");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aThousandUnknownVariablesAreRefused(Way way) {
        var input = goodRequest();
        IntStream.range(0, 1000).forEach(count -> input.put("v" + count, "x"));

        assertThat(evidence.refused(() -> ask(way, "employee", input)).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobodyUnknownGetsADesktop(Way way) {
        var assistant = newPeople.employee("person", "requesters-for-others");
        var input = goodRequest();
        input.put("forUser", "nobody-there");

        var refused = evidence.refused(() -> ask(way, assistant, input));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("forUser");
    }

    static Stream<Arguments> malformed() {
        var json = "application/json";
        var good = "{\"offer\":\"standard\",\"runningMode\":\"AUTO_STOP\",\"reason\":\"x\"}";
        var variables = "{\"variables\":{%s}}";
        var cases = new ArrayList<Arguments>();
        for (var path : List.of("/api/requests", ENGINE + "submit-form", ENGINE + "start")) {
            cases.add(Arguments.argumentSet(path + ": cut off", path, json, "{\"offer\": \"sta"));
            cases.add(Arguments.argumentSet(path + ": no JSON", path, json, "offer=standard"));
            cases.add(Arguments.argumentSet(path + ": a list", path, json, "[1,2]"));
            cases.add(Arguments.argumentSet(path + ": a text", path, json, "\"standard\""));
            cases.add(Arguments.argumentSet(path + ": nothing", path, json, ""));
            cases.add(Arguments.argumentSet(path + ": null", path, json, "null"));
            cases.add(Arguments.argumentSet(
                    path + ": deep", path, json, "{\"reason\":" + "[".repeat(5000) + "]".repeat(5000) + "}"));
            cases.add(Arguments.argumentSet(path + ": XML", path, "application/xml", "<offer>standard</offer>"));
            cases.add(Arguments.argumentSet(path + ": JSON called text", path, "text/plain", good));
            cases.add(Arguments.argumentSet(
                    path + ": a form", path, "application/x-www-form-urlencoded", "offer=standard&reason=x"));
        }
        for (var path : List.of(ENGINE + "submit-form", ENGINE + "start")) {
            var typed = Map.of(
                    "a number that is none", "\"reason\":{\"value\":\"x\",\"type\":\"Integer\"}",
                    "an unknown type", "\"reason\":{\"value\":\"x\",\"type\":\"Thing\"}",
                    "a file",
                            "\"reason\":{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"../../x\"}}",
                    "XML",
                            "\"reason\":{\"value\":\"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>\",\"type\":\"Xml\"}",
                    "serialized Java",
                            "\"reason\":{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}");
            typed.forEach((name, variable) -> cases.add(Arguments.argumentSet(
                    path + ": " + name + " as reason", path, json, variables.formatted(variable))));
            cases.add(Arguments.argumentSet(path + ": no variables", path, json, "{}"));
            cases.add(Arguments.argumentSet(path + ": variables that are a list", path, json, "{\"variables\":[]}"));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoFormAtAllIsRefused(String path, String type, String body) {
        var refused = evidence.refused(() -> portal.postText("employee", path, type, body));

        assertThat(refused.status()).isBetween(400, 499);
        if (path.startsWith("/api/")) {
            assertThat(refused.type()).startsWith("application/problem+json");
        }
    }

    @Test
    void aPageIsSentByThePageOnly() {
        var forged = goodRequest();
        forged.put("_csrf", "guessed");
        evidence.awaitQuiet();
        var before = evidence.all();

        assertThat(portal.postForm("employee", "/requests/new", forged).status())
                .isIn(302, 401, 403);
        assertThat(evidence.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobodyHasTwoLiveRequestsForTheSameDirectory(Way way) {
        var person = newPeople.employee("person");
        var first = portal.asked(person);
        evidence.awaitQuiet();
        var second = goodRequest();
        second.put("offer", "performance");

        var refused = evidence.refused(() -> ask(way, person, second));

        assertThat(refused.status()).isEqualTo(way == Way.API ? 409 : 400);
        assertThat(refused.body()).contains("offer", first);

        portal.withdraw(person, first);
        assertThat(ask(way, person, second).status()).isLessThan(400);
    }

    @Test
    void ofTwentyRequestsAtOnceOneIsTaken() throws Exception {
        var person = newPeople.employee("person");
        var browser = portal.browser(person);
        var asks = IntStream.range(0, 20)
                .mapToObj(turn -> (Callable<Answer>) () -> ask(Way.values()[turn % 4], person, browser, goodRequest()))
                .toList();

        var answers = AtOnce.all(asks);

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isLessThan(500));
        assertThat(answers.stream().filter(answer -> answer.status() < 400)).hasSize(1);
        assertThat(evidence.count("SELECT count(*) FROM workspace_request WHERE requester = ?", person))
                .isEqualTo(1);
        evidence.awaitQuiet();
        assertThat(evidence.count(
                        "SELECT count(*) FROM ACT_RU_TASK t JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_"
                                + " JOIN workspace_request r ON r.number = e.BUSINESS_KEY_ WHERE r.requester = ?",
                        person))
                .isEqualTo(1);
    }

    /** Whoever could choose where a process begins, or under which number, would need no approval. */
    @Test
    void aProcessBeginsAtItsBeginning() {
        var person = newPeople.employee("person");
        var waiting = portal.asked(person);
        evidence.awaitQuiet();

        for (var activity :
                List.of("Task_CreateWorkspace", "Task_ApproveRequest", "Task_WithdrawRequest", "Task_SendReadyMail")) {
            var refused = evidence.refused(() -> portal.postJson(
                    person,
                    ENGINE + "start",
                    Map.of(
                            "businessKey",
                            waiting,
                            "startInstructions",
                            List.of(Map.of("type", "startBeforeActivity", "activityId", activity)))));
            assertThat(refused.status()).as(activity + " " + refused.body()).isEqualTo(403);
        }
        assertThat(portal.status(person, waiting)).isEqualTo("WAITING_FOR_APPROVAL");
    }

    @ParameterizedTest
    @EnumSource(names = {"START_FORM", "START"})
    void theNumberIsGivenNotTaken(Way way) {
        var person = newPeople.employee("person");
        var path = ENGINE + (way == Way.START ? "start" : "submit-form");
        var variables = goodRequest().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));

        var answer = portal.postJson(person, path, Map.of("businessKey", "WS-2026-000001", "variables", variables));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(evidence.count(
                        "SELECT count(*) FROM ACT_HI_PROCINST p JOIN workspace_request r ON r.number = p.BUSINESS_KEY_"
                                + " WHERE r.requester = ?",
                        person))
                .isEqualTo(1);
    }

    static Stream<Arguments> oddTexts() {
        var texts = Map.of(
                "a script", "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "a forged button", "</p></textarea><a href=\"https://evil.example\">Approve request</a>",
                "expressions of the engine", "${1234*1000+567} and #{1234*1000+567} and ${execution.id}",
                "a preprocessed expression", "__${1234*1000+567}__::.x *{reason} @{/x} ~{layout}",
                "inlined expressions", "[[${1234*1000+567}]] [(${1234*1000+567})] [# th:text=\"${1234*1000+567}\"/]",
                "a call",
                        "${T(java.lang.Runtime).getRuntime().exec('id')} {{1234*1000+567}} ${jndi:ldap://127.0.0.1/x}",
                "a second header", "x\nBcc: victim@example.com\n\nSubject: forged",
                "a formula and SQL", "=HYPERLINK(\"https://evil.example\") '; DROP TABLE workspace_request; --",
                "all alphabets", "Żółć 漢字 \ud83d\udc69\u200d\ud83d\ude80 مرحبا é",
                "2,000 emoji halves", "\ud83d\ude80".repeat(1000));
        return texts.entrySet().stream().flatMap(text -> Stream.of(Way.values())
                .map(way -> Arguments.argumentSet(way + ": " + text.getKey(), way, text.getValue())));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void anOddReasonIsTextEverywhere(Way way, String text) {
        var person = newPeople.employee("person");
        var input = goodRequest();
        input.put("reason", text);

        var asked = ask(way, person, input);

        assertThat(asked.status()).as(asked.body()).isLessThan(400);
        var number = portal.get(person, "/api/requests")
                .json()
                .path(0)
                .path("number")
                .asText();
        assertThat(portal.request(person, number).path("reason").asText()).isEqualTo(text);
        showsLiterally(portal.browser(person).get("/requests/" + number).body(), text);

        var mail = portal.approvalMail(number, "approver");
        assertThat(mail.path("text").asText()).contains(text).doesNotContain(EVALUATED);
        showsLiterally(mail.path("html").asText(), text);
        leadsToUsOnly(mail.path("html").asText());
        assertThat(mail.path("to").asText()).contains("approver@example.com").doesNotContain("victim");
        showsLiterally(portal.get(null, decisionLink(mail)).body(), text);

        var task = portal.taskId("approver", number);
        assertThat(portal.get("approver", "/engine-rest/task/" + task + "/variables/reason")
                        .json()
                        .path("value")
                        .asText())
                .isEqualTo(text);

        assertThat(portal.decide("approver", number, Map.of("approved", false, "comment", text))
                        .status())
                .isEqualTo(200);
        showsLiterally(portal.browser(person).get("/requests/" + number).body(), text);
        var rejection = await().until(
                        () -> portal.mails(number).stream()
                                .filter(sent -> sent.path("to").asText().contains(person + "@"))
                                .toList(),
                        sent -> !sent.isEmpty())
                .get(0);
        assertThat(rejection.path("text").asText()).contains(text).doesNotContain(EVALUATED);
        showsLiterally(rejection.path("html").asText(), text);
        leadsToUsOnly(rejection.path("html").asText());
    }

    @Test
    void linesOfABrowserCountAsOneCharacterEach() {
        var person = newPeople.employee("person");
        var input = goodRequest();
        input.put("reason", "a\r\n".repeat(999) + "ab");

        assertThat(portal.browser(person).submit("/requests/new", input).status())
                .isEqualTo(302);
    }

    /** Sees the text in a page, and sees no part of the page in the text. */
    private static void showsLiterally(String page, String text) {
        assertThat(HtmlUtils.htmlUnescape(page)).contains(text).doesNotContain(EVALUATED);
        assertThat(page).doesNotContain("<script", "<img", "evil.example\">");
    }

    private static void leadsToUsOnly(String mail) {
        var addresses =
                ADDRESS.matcher(mail).results().map(found -> found.group(1)).toList();
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("http://portal.test"));
    }

    private Answer ask(Way way, String person, Map<String, ?> input) {
        return ask(way, person, way == Way.PAGE ? portal.browser(person) : null, input);
    }

    private Answer ask(Way way, String person, Session browser, Map<String, ?> input) {
        return switch (way) {
            case API -> portal.ask(person, input);
            case START_FORM -> portal.submitStartForm(person, input);
            case START -> portal.startProcess(person, input);
            case PAGE -> browser.submit("/requests/new", input);
        };
    }
}
