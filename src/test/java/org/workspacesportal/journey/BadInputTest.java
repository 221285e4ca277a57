package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.support.PortalTest;

/** Whichever way somebody asks: what is wrong is refused with its field named, and nothing happens. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest extends Asking {

    private @Nullable String assistant;

    static Stream<Arguments> wrongInputs() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var inputs = new ArrayList<Arguments>();
        for (var way : Way.values()) {
            wrong(inputs, way, "no offer", "offer", null);
            wrong(inputs, way, "an empty offer", "offer", "");
            wrong(inputs, way, "an unknown offer", "offer", "mainframe");
            wrong(inputs, way, "an offer in capitals", "offer", "STANDARD");
            wrong(inputs, way, "an expression as offer", "offer", "${standard}");
            wrong(inputs, way, "an offer of 10,000 characters", "offer", "x".repeat(10_000));
            wrong(inputs, way, "no running mode", "runningMode", null);
            wrong(inputs, way, "an unknown running mode", "runningMode", "MANUAL");
            wrong(inputs, way, "a running mode in small letters", "runningMode", "auto_stop");
            wrong(inputs, way, "no reason", "reason", null);
            wrong(inputs, way, "an empty reason", "reason", "");
            wrong(inputs, way, "a blank reason", "reason", " \t\n ");
            wrong(inputs, way, "a reason of 2,001 characters", "reason", "x".repeat(2001));
            wrong(inputs, way, "a reason of 4,001 characters", "reason", "x".repeat(4001));
            wrong(inputs, way, "a reason of 10,000 characters", "reason", "x".repeat(10_000));
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
            wrong(inputs, way, "a variable with the name of a step", "createWorkspaceDelegate", "x");
            wrong(inputs, way, "a variable with a name of models", "loopCounter", "1");
            wrong(inputs, way, "a variable with an expression as name", "${7*7}", "x");
            wrong(inputs, way, "a variable with a long name", "n".repeat(256), "x");
            // What AWS asks for beside the person comes from the catalogue, and who decides from the policy.
            for (var field : List.of(
                    "directoryId",
                    "bundleId",
                    "rootVolumeSizeGib",
                    "userVolumeSizeGib",
                    "autoStopTimeout",
                    "userName",
                    "email",
                    "approver",
                    "tags",
                    "costCentre",
                    "businessKey")) {
                wrong(inputs, way, "a smuggled " + field, field, "x");
            }
            if (way != Way.PAGE) {
                for (var field : List.of("offer", "runningMode", "reason", "neededUntil", "forUser")) {
                    wrong(inputs, way, "a number as " + field, field, 7);
                    wrong(inputs, way, "a list as " + field, field, List.of("standard"));
                    wrong(inputs, way, "an object as " + field, field, Map.of("id", "standard"));
                    wrong(inputs, way, "true as " + field, field, true);
                }
                wrong(inputs, way, "a smuggled decision of the right type", "approved", true);
                // From a page no such field is read at all.
                wrong(inputs, way, "a variable with two lines as name", "x\r\n2026-01-01 INFO approved", "x");
                wrong(inputs, way, "a variable without a name", "", "x");
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
        // A name that is no plain one is not repeated: it could be a text for whoever reads the message.
        var named = field.matches("[\\w.-]{1,60}") ? field : "a field without a plain name";
        assertThat(refused.body()).as(field).contains(named);
        if (way == Way.API) {
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly(named);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatIsTooLargeIsNotRead(Way way) {
        var input = goodRequest();
        input.put("reason", "x".repeat(1 << 20));

        assertThat(evidence.refused(() -> ask(way, "employee", input)).status()).isEqualTo(413);
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

    static Stream<Arguments> nobodies() {
        var names = List.of(
                "nobody-there",
                "[UNDEFINED]",
                "../../etc/passwd",
                "a;rm -rf /",
                "a*)(uid=*",
                "*",
                "' OR 1=1--",
                "${7*7}",
                "#{execution}",
                "{{7*7}}",
                "<script>alert(1)</script>",
                "employee\u200b",
                "employee\u202e",
                "\u0430lice",
                "e\u0301mployee",
                "employee\u0000",
                "employee\nadmin",
                "employee,colleague",
                "a@b\r\nBcc: x@y",
                "camunda-admin",
                "x".repeat(64),
                "x".repeat(65));
        return Stream.of(Way.values()).flatMap(way -> names.stream()
                .map(name -> Arguments.argumentSet(way + ": " + name.replace("\u0000", "NUL"), way, name)));
    }

    /** Even whoever may ask for others asks for somebody who is there. */
    @ParameterizedTest
    @MethodSource("nobodies")
    void nobodyUnknownGetsADesktop(Way way, String nobody) {
        if (assistant == null) {
            assistant = newPeople.employee("person", "requesters-for-others");
        }
        var input = goodRequest();
        input.put("forUser", nobody);

        var refused = evidence.refused(() -> ask(way, assistant, input));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("forUser").doesNotContain("<script>alert");
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
}
