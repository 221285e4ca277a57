package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** Deciding about several requests at once in the list of what waits. */
@PortalTest
class DecidingSeveralTest extends Deciding {

    private String second;

    @BeforeEach
    void anotherWaits() {
        second = asked();
    }

    @Test
    void eachIsDecidedByItselfAndTellsWhatCameOfIt() {
        var own = portal.asked("approver");
        var late = asked();
        assertThat(portal.decide("deputy", late, Map.of("approved", false, "comment", "no"))
                        .status())
                .isEqualTo(200);
        evidence.awaitQuiet();
        try {
            var answer = decide(List.of(number, own, late, second), "true", "Have fun");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "2 of 4 decided",
                            "You approved this",
                            "Dana Deputy already rejected this",
                            "You asked for this desktop or are to get it",
                            "href=\"/approvals/" + second + "\"");
            assertThat(kinds(number)).containsExactly("APPROVED");
            assertThat(kinds(second)).containsExactly("APPROVED");
            assertThat(kinds(late)).containsExactly("REJECTED");
            assertThat(kinds(own)).isEmpty();
            assertThat(jdbc.queryForObject(
                            "SELECT decision_comment FROM workspace_request WHERE number = ?", String.class, second))
                    .isEqualTo("Have fun");
        } finally {
            portal.withdraw("approver", own);
        }
    }

    @Test
    void whatIsNotTheirsIsNeitherDecidedNorTold() {
        var fields = PortalClient.goodRequest();
        fields.put("reason", "A secret plan");
        var foreign = portal.ask(newPeople.employee("person"), fields)
                .json()
                .path("number")
                .asText();
        portal.approvalMail(foreign, "approver");
        evidence.awaitQuiet();
        jdbc.update("UPDATE workspace_request SET approver_group = 'camunda-admin' WHERE number = ?", foreign);

        var nothing = evidence.refused(() -> decide(List.of(foreign), "true", ""));
        var answer = decide(List.of(number, foreign, "WS-2026-999999"), "true", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("1 of 3 decided", "There is no request " + foreign, "There is no request WS-2026-999999")
                .doesNotContain("A secret plan", "/approvals/" + foreign);
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(kinds(number)).containsExactly("APPROVED");
        assertThat(kinds(foreign)).isEmpty();
    }

    @Test
    void aRejectionWithoutACommentDecidesNothingAndKeepsWhatWasSelected() {
        var browser = portal.browser("approver");
        var page = browser.pageWith("/approvals", number);

        var answer = evidence.refused(() -> browser.submit(
                "/approvals", Map.of("number", number, "approved", "false", "comment", "  ", "page", page)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Error: Approvals", "Comment: is needed when you reject", "aria-invalid=\"true\"")
                .containsPattern("<small id=\"comment-help\" class=\"error-text\">Is needed when you reject")
                .containsPattern("value=\"" + number + "\"[^>]* checked=")
                .doesNotContainPattern("value=\"" + second + "\"[^>]* checked=");
    }

    /** Enter in a box presses the first button of the form. */
    @Test
    void theFirstButtonOfTheFormDecidesNothing() {
        var browser = portal.browser("approver");
        assertThat(browser.get("/approvals").body())
                .containsPattern("(?s)action=\"/approvals\"(?:(?!<button).)*<button type=\"submit\" name=\"look\"");
        var page = browser.pageWith("/approvals", number);
        var before = evidence.all();

        var looked =
                browser.submit("/approvals", Map.of("number", number, "look", "true", "comment", "Well", "page", page));

        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body()).contains("Well").containsPattern("value=\"" + number + "\"[^>]* checked=");
        assertThat(evidence.all()).isEqualTo(before);
    }

    @Test
    void whatIsNoSelectionIsRefused() {
        var many = IntStream.range(0, 21).mapToObj("WS-2026-9%05d"::formatted).toList();

        for (var refused : Map.of(
                        "Requests: select at least one",
                        List.<String>of(),
                        "Requests: at most 20",
                        many,
                        "Requests: select those that are listed",
                        List.of(number, "<b>"))
                .entrySet()) {
            var answer = evidence.refused(() -> decide(refused.getValue(), "true", ""));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains(refused.getKey()).doesNotContain("<b>");
        }
        assertThat(evidence.refused(() -> decide(List.of(number), "maybe", "")).body())
                .contains("Your decision: must be true or false");
    }

    @Test
    void whatIsWrongBesideTheSelectionIsRefusedBeforeAnythingIsDecided() {
        var browser = portal.browser("approver");
        var page = evidence.refused(() -> browser.submit(
                "/approvals", Map.of("number", number, "approved", "true", "comment", "", "page", "abc")));
        // The braces are what formats of messages are made of.
        var field = evidence.refused(() -> browser.submit(
                "/approvals", Map.of("number", number, "approved", "true", "page", "1", "{", List.of("1", "2"))));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Page: must be a whole number from 1 on");
        assertThat(field.status()).isEqualTo(400);
        assertThat(field.body()).contains("{: was sent more than once");
    }

    @Test
    void theSameTwiceIsAnsweredTheSameAndDecidedOnce() {
        var browser = portal.browser("approver");
        var numbers = List.of(number, second, number);
        var first = decide(browser, numbers, "false", "Not now");
        evidence.awaitQuiet();

        var again = decide(browser, numbers, "false", "Not now");

        assertThat(first.status()).isEqualTo(200);
        assertThat(outcomes(again)).isEqualTo(outcomes(first)).contains("Your decisions about 2 requests count");
        assertThat(again.status()).isEqualTo(200);
        assertThat(kinds(number)).containsExactly("REJECTED");
        assertThat(kinds(second)).containsExactly("REJECTED");
    }

    @Test
    void whoDecidedAboutOneIsLedToTheNext() {
        var decided = decide(Way.PAGE, "approver", Map.of("approved", "true"));

        assertThat(decided.body()).containsPattern("Next: WS-").doesNotContain("Next: " + number);
    }

    private String asked() {
        var asked = portal.asked(newPeople.employee("person"));
        portal.approvalMail(asked, "approver");
        portal.approvalMail(asked, "deputy");
        evidence.awaitQuiet();
        return asked;
    }

    private Answer decide(List<String> numbers, String approved, String comment) {
        return decide(portal.browser("approver"), numbers, approved, comment);
    }

    private static Answer decide(Session browser, List<String> numbers, String approved, String comment) {
        return browser.submit(
                "/approvals", Map.of("number", numbers, "approved", approved, "comment", comment, "page", "1"));
    }

    private List<String> kinds(String of) {
        return jdbc.queryForList(
                "SELECT kind FROM request_event WHERE request_number = ? AND kind IN ('APPROVED', 'REJECTED')",
                String.class,
                of);
    }

    private static String outcomes(Answer answer) {
        return answer.body().split("<section")[1].split("</section>")[0];
    }
}
