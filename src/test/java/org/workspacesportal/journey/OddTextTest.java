package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.decisionLink;
import static org.workspacesportal.support.PortalClient.goodRequest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.PortalTest;

/** What is odd in a reason or a comment is kept and shown as the text it is, and does nothing. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddTextTest extends Asking {

    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");

    /** What an expression in the texts below would become if anybody evaluated it. */
    private static final String EVALUATED = "1234567";

    private static final Pattern ELEMENT =
            Pattern.compile("<(?:a|img|form|input|button|script|style|link|meta|base|object|iframe)\\b");

    @Autowired
    LocalAws aws;

    private @Nullable String usualPerson;
    private @Nullable String usualNumber;

    static Stream<Arguments> oddTexts() {
        var texts = Map.of(
                "a script", "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "a forged button", "</p></textarea><a href=\"https://evil.example\">Approve request</a>",
                "expressions of the engine", "${1234*1000+567} and #{1234*1000+567} and ${execution.id}",
                "a preprocessed expression", "__${1234*1000+567}__::.x *{reason} @{/x} ~{layout}",
                "inlined expressions", "[[${1234*1000+567}]] [(${1234*1000+567})] [# th:text=\"${1234*1000+567}\"/]",
                "a call",
                        "${T(java.lang.Runtime).getRuntime().exec('id')} {{1234*1000+567}} ${jndi:ldap://127.0.0.1/x}"
                                + " <#assign x=1234*1000+567>${x} <%= 1234*1000+567 %> [go](https://evil.example) #set($x=1)",
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
        assertThat(mail.path("text").asText()).contains(quoted(text)).doesNotContain(EVALUATED);
        showsLiterally(mail.path("html").asText(), text);
        leadsToUsOnly(mail.path("html").asText());
        assertThat(mail.path("to").asText()).contains("approver@example.com").doesNotContain("victim");
        isBuiltAs(usual("approver@"), mail);
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
        assertThat(rejection.path("text").asText()).contains(quoted(text)).doesNotContain(EVALUATED);
        showsLiterally(rejection.path("html").asText(), text);
        leadsToUsOnly(rejection.path("html").asText());
        isBuiltAs(usual(usualPerson + "@"), rejection);
    }

    /** A mail about a request whose reason and comment are as people write them. */
    private JsonNode usual(String to) {
        if (usualPerson == null) {
            usualPerson = newPeople.employee("person");
            usualNumber = portal.asked(usualPerson);
            portal.approvalMail(usualNumber, "approver");
            portal.decide("approver", usualNumber, Map.of("approved", false, "comment", "no"));
        }
        return portal.approvalMail(usualNumber, to.replace("@", ""));
    }

    /** As many links, and no pictures or forms more, and the same headers, once each, as in any other mail of its kind. */
    private void isBuiltAs(JsonNode usual, JsonNode mail) {
        assertThat(elements(mail)).isEqualTo(elements(usual));
        assertThat(headers(mail)).isEqualTo(headers(usual)).doesNotContainKeys("bcc", "cc");
    }

    private static List<String> elements(JsonNode mail) {
        return ELEMENT.matcher(mail.path("html").asText())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** By name, how many addresses or words each has: a header that came twice would have more. */
    private Map<String, Integer> headers(JsonNode mail) {
        var sent = aws.mails().stream()
                .filter(one -> one.id().equals(mail.path("id").asText()))
                .findFirst()
                .orElseThrow();
        return sent.headers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().split(",", -1).length));
    }

    @Test
    void linesOfABrowserCountAsOneCharacterEach() {
        var person = newPeople.employee("person");
        var input = goodRequest();
        input.put("reason", "a\r\n".repeat(999) + "ab");

        assertThat(portal.browser(person).submit("/requests/new", input).status())
                .isEqualTo(302);
    }

    /** The script and the picture that a page of ours itself has. */
    private static final Pattern OURS = Pattern.compile(
            "<script src=\"/js/portal\\.js\"|<img loading=\"lazy\" src=\"/requests/WS-[0-9-]+/picture\\.svg\"");

    /** Sees the text in a page, and sees no part of the page in the text. */
    private static void showsLiterally(String page, String text) {
        assertThat(HtmlUtils.htmlUnescape(page)).contains(text).doesNotContain(EVALUATED);
        assertThat(OURS.matcher(page).replaceAll("")).doesNotContain("<script", "<img", "evil.example\">");
    }

    /** So that a text cannot pass for what the portal writes. */
    private static String quoted(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private static void leadsToUsOnly(String mail) {
        var addresses =
                ADDRESS.matcher(mail).results().map(found -> found.group(1)).toList();
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("http://portal.test"));
    }
}
