package org.workspacesportal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Asking and following on the pages, as browsers without scripts do. */
@PortalTest
class AskingTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Test
    void answersAreShownBeforeTheyAreSentAndConfirmedOnce() {
        var browser = portal.browser(people.employee("asking"));

        var check = browser.submit("/requests/new/check", goodRequest());
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("A new project", "33.75", "Nothing has been sent yet");
        assertThat(browser.submit("/requests/new/change", goodRequest()).body())
                .contains("A new project", "Which desktop?");

        var page = browser.submit("/requests/new", goodRequest()).header("Location");
        assertThat(page).matches(".*/requests/WS-\\d{4}-\\d{6}");
        var path = page.substring(page.indexOf("/requests/"));
        assertThat(browser.get(path).body()).contains("is sent", "The group of approvers", "@example.com");
        assertThat(browser.get(path).body()).doesNotContain("is sent").contains("Next reminder");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsSent() {
        var requester = people.employee("asking");
        var number = portal.asked(requester);
        var browser = portal.browser(requester);

        var twice = browser.submit("/requests/new/check", goodRequest());
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body())
                .contains(number, "not finished", "There already is request")
                .doesNotContain("a second one is refused");
        var empty = browser.submit("/requests/new/check", Map.of("offer", "standard"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("is missing", ">Is missing<");
        assertThat(browser.get("/requests/new").body()).contains(number, "a second one is refused");
    }

    @Test
    void programsLearnOfTheUnknownOfferAlongWithTheRest() {
        var answer = portal.ask(people.employee("asking"), Map.of("offer", "gold", "runningMode", "FOO", "reason", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly("offer", "runningMode", "reason");
    }

    @Test
    void onlyWhoMayAsksForSomebodyElse() {
        var others = people.employee("asking", Groups.REQUESTERS_FOR_OTHERS);

        assertThat(portal.browser(others).get("/requests/new").body()).contains("name=\"forUser\"");
        assertThat(portal.browser(people.employee("asking"))
                        .get("/requests/new")
                        .body())
                .doesNotContain("name=\"forUser\"");
    }

    @Test
    void askingAgainIsForOnesOwnRequestsOnly() {
        var requester = people.employee("asking");
        var number = portal.asked(requester);
        portal.withdraw(requester, number);

        assertThat(portal.browser(requester).get("/requests/" + number).body()).contains("again=" + number);
        assertThat(portal.browser(requester)
                        .get("/requests/new?again=" + number)
                        .body())
                .contains("A new project");
        assertThat(portal.browser("approver")
                        .get("/requests/new?again=" + number)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePictureMarksWhereARequestIsForThoseWhoMaySeeIt() {
        var requester = people.employee("asking");
        var number = portal.asked(requester);
        var picture = "/requests/" + number + "/picture.svg";

        var seen = portal.browser(requester).get(picture);
        assertThat(seen.type()).startsWith("image/svg+xml");
        assertThat(seen.body())
                .containsPattern("bpmn-highlight\" data-element-id=\"Task_ApproveRequest\"")
                .doesNotContain("bpmn-highlight\" data-element-id=\"Task_CreateWorkspace\"");
        assertThat(portal.browser("approver").get(picture).status()).isEqualTo(200);
        assertThat(portal.browser(people.employee("stranger")).get(picture).status())
                .isEqualTo(404);

        portal.withdraw(requester, number);
        assertThat(portal.browser(requester).get(picture).body())
                .contains("bpmn-highlight\" data-element-id=\"EndEvent_RequestWithdrawn\"");
    }
}
