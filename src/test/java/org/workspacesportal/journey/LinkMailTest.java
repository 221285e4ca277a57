package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.decisionLink;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** The mail a link comes in. */
@PortalTest
class LinkMailTest extends Deciding {

    @Test
    void aMailHasOneLinkForTheDecisionAndTheWayToTasklist() {
        var mail = portal.approvalMail(number, "approver");
        var link = "http://portal.test" + decisionLink(mail);

        assertThat(mail.path("subject").asText()).contains("[" + number + "]").doesNotContain("\n", "\r");
        assertThat(mail.path("to").asText()).isEqualTo("approver@example.com");
        assertThat(hrefs(mail.path("html").asText()))
                .containsOnlyOnce(link)
                .contains("http://portal.test/camunda/app/tasklist/default/")
                .filteredOn(href -> href.contains("/decisions/"))
                .hasSize(1);
        assertThat(mail.path("text").asText())
                .containsOnlyOnce(link)
                .contains("http://portal.test/camunda/app/tasklist/default/");
    }

    @Test
    void whatPeopleWriteIsTextInIt() {
        var person = newPeople.employee("person");
        var request = PortalClient.goodRequest();
        request.put("reason", "<a href=\"http://evil.test\">Approve</a>\r\n<script>x</script> ${7*7} [[${7*7}]]");
        var odd = portal.ask(person, request).json().path("number").asText();

        var mail = portal.approvalMail(odd, "approver");

        assertThat(mail.path("html").asText())
                .contains("&lt;a href=&quot;http://evil.test&quot;&gt;Approve&lt;/a&gt;", "&lt;script&gt;")
                .contains("${7*7} [[${7*7}]]")
                .doesNotContain("<script", "href=\"http://evil.test");
        assertThat(mail.path("subject").asText()).doesNotContain("evil");
    }

    /** Whoever asks chooses no host name that approvers are led to. */
    @Test
    void itLeadsToThePortalWhateverHostSomebodyNamed() {
        var person = newPeople.employee("person");
        var login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        var body = "{\"offer\":\"standard\",\"runningMode\":\"AUTO_STOP\",\"reason\":\"x\"}";

        var asked = portal.rawCall(String.join(
                "\r\n",
                "POST /api/requests HTTP/1.1",
                "Host: evil.test",
                "X-Forwarded-Host: evil.test",
                "X-Forwarded-Proto: https",
                "Forwarded: host=evil.test;proto=https",
                "X-Original-Host: evil.test",
                "Authorization: Basic " + login,
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "Connection: close",
                "",
                body));

        assertThat(asked.status()).isEqualTo(201);
        var forged = portal.get(person, "/api/requests")
                .json()
                .path(0)
                .path("number")
                .asText();
        for (var approver : List.of("approver", "deputy")) {
            var mail = portal.approvalMail(forged, approver).toString();
            assertThat(mail).contains("http://portal.test/decisions/").doesNotContain("evil.test");
        }
    }

    private static List<String> hrefs(String html) {
        return Pattern.compile("href=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
