package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** The pages of onboardings, as browsers read and send them. */
@PortalTest
class OnboardingPagesTest {

    private static final String LIST = "/onboardings";
    private static final Pattern GIVEN_BACK =
            Pattern.compile("<a download=\"errors.csv\" href=\"data:text/csv;charset=UTF-8;base64,([^\"]+)\"");

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    private OnboardingClient onboardings;
    private String manager;
    private Session browser;

    @BeforeEach
    void somebodyMayAskForOthers() {
        // What others left behind is not over, and would count as something this one did.
        evidence.awaitQuiet();
        onboardings = new OnboardingClient(portal);
        manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        browser = portal.browser(manager);
    }

    @Test
    void aSheetWithErrorsIsGivenBackMendedAndSubmitted() {
        var newcomers = people.employees("newcomer", 6);
        var wrong = OnboardingClient.sheet(newcomers).replace("A new project\n", "-5 <b>days</b>\n")
                + OnboardingClient.row("nobody-here");

        var refused = evidence.unchanged(() -> upload(browser, wrong));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("1 thing in the sheet is wrong", "Line 8", "nobody-here", "nobody of that name is known");
        var givenBack = givenBack(refused);
        assertThat(givenBack)
                .startsWith("\uFEFF\"problem\",\"user\"")
                .contains("\"'-5 <b>days</b>\"", "\"user: nobody of that name is known\",\"nobody-here\"");

        var mended = givenBack.replace("nobody-here", people.employee("newcomer"));
        var kept = upload(browser, mended);
        assertThat(kept.status()).as(kept.body()).isEqualTo(302);
        var path = kept.header("Location");
        var number = path.substring(path.lastIndexOf('/') + 1);
        assertThat(browser.get(path).body())
                .contains(number, "Draft", "-5 &lt;b&gt;days&lt;/b&gt;", "236.25", "Standard Windows", "trainees.csv")
                .doesNotContain("'-5");

        assertThat(browser.submit(path + "/submission", Map.of()).status()).isEqualTo(302);
        assertThat(browser.get(path).body()).contains("Waiting for approval", "Withdraw all of it");

        var approver = portal.browser("approver");
        assertThat(approver.get("/approvals").body()).contains(number, "asks for 7 desktops");
        assertThat(approver.get(path).body()).contains("Approve all 7");
        assertThat(approver.submit(path + "/decision", Map.of("approved", "false", "comment", " "))
                        .status())
                .isEqualTo(400);
        assertThat(approver.submit(path + "/decision", Map.of("approved", "true", "comment", "Fine"))
                        .status())
                .isEqualTo(302);
        onboardings.becomes(manager, number, "DONE");

        assertThat(browser.get(path + "?show=asked").body()).contains("7 of 7 rows are done", "/requests/WS-");
        var results = browser.get(path + "/rows.csv");
        assertThat(results.body()).contains("\"ASKED\",\"WS-", newcomers.get(0), "'-5 <b>days</b>");
        assertThat(approver.get("/approvals").body()).doesNotContain(number);
        assertThat(approver.submit(path + "/decision", Map.of("approved", "true"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeReadAtAllIsRefusedWithoutADownload() {
        var refused = evidence.unchanged(() -> upload(browser, "who,what\n\"x"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .containsSubsequence(">who</td>", ">who</td>", "is no column of such a sheet")
                .contains("<td data-label=\"Column\">user</td>")
                .doesNotContain("download=", "data:text");
        var none = evidence.unchanged(() -> upload(browser, ""));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("Sheet: is missing");
    }

    @Test
    void whereMoreIsWrongThanIsToldThePageSaysSo() {
        var wrong = OnboardingClient.HEADING + "nobody-here,mainframe,x,x,CC|1,\n".repeat(200);

        var refused = evidence.unchanged(() -> upload(browser, wrong));

        assertThat(refused.body()).contains("There are more: no more than 1,000 are told");
    }

    @Test
    void theTemplateIsAGoodSheetButForItsPerson() {
        var template = browser.get(LIST + "/template.csv").body();

        var refused = upload(browser, template);
        assertThat(refused.body()).contains("1 thing in the sheet is wrong", "nobody of that name is known");
        assertThat(upload(browser, template.replace("some.user", people.employee("newcomer")))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aDraftCanBeDiscarded() {
        var number = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));
        assertThat(browser.get(LIST).body()).contains(number);

        assertThat(browser.submit(LIST + "/" + number + "/discarding", Map.of()).status())
                .isEqualTo(302);

        assertThat(browser.get(LIST).body()).doesNotContain(number);
        assertThat(browser.get(LIST + "/" + number).status()).isEqualTo(404);
        assertThat(browser.submit(LIST + "/" + number + "/submission", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsSubmittedCanBeTakenBackAndNotDiscarded() {
        var number = onboardings.submitted(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));

        assertThat(browser.submit(LIST + "/" + number + "/discarding", Map.of()).status())
                .isEqualTo(409);
        assertThat(browser.submit(LIST + "/" + number + "/submission", Map.of()).status())
                .isEqualTo(409);
        assertThat(browser.submit(LIST + "/" + number + "/withdrawal", Map.of()).status())
                .isEqualTo(302);
        assertThat(browser.get(LIST + "/" + number).body()).contains("Withdrawn");
    }

    @Test
    void onlyThoseWhoMayAskForOthersAreLedThere() {
        assertThat(browser.get("/").body()).contains("Desktops for many");
        var employee = portal.browser(people.employee("plain"));
        assertThat(employee.get("/").body()).doesNotContain("Desktops for many");
        for (var path : List.of(LIST, LIST + "/template.csv")) {
            assertThat(employee.get(path).status()).isEqualTo(403);
        }
        var refused =
                evidence.unchanged(() -> upload(employee, OnboardingClient.sheet(people.employees("newcomer", 0))));
        assertThat(refused.status()).isEqualTo(403);
        for (var answer : List.of(refused, employee.get(LIST))) {
            assertThat(answer.body()).contains("an admin has to put you into the group requesters-for-others");
        }
    }

    @Test
    void nobodyElseSeesAnOnboardingButWhoDecidesAndAdmins() {
        var number = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));
        var path = LIST + "/" + number;
        assertThat(portal.browser("approver").get(path).status()).isEqualTo(404);
        onboardings.submit(manager, number);

        assertThat(portal.browser("approver").get(path).status()).isEqualTo(200);
        assertThat(portal.browser("admin").get(path).body()).doesNotContain("Approve all");
        for (var stranger : List.of("employee", people.employee("another", Groups.REQUESTERS_FOR_OTHERS))) {
            assertThat(portal.browser(stranger).get(path).status()).isEqualTo(404);
            assertThat(portal.browser(stranger).get(path + "/rows.csv").status())
                    .isEqualTo(404);
            assertThat(portal.browser(stranger)
                            .submit(path + "/decision", Map.of("approved", "true"))
                            .status())
                    .isEqualTo(404);
        }
        onboardings.withdraw(manager, number);
    }

    @Test
    void oneDesktopIsNotSpokenOfAsMany() {
        var number = onboardings.submitted(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));
        onboardings.becomes(manager, number, "DONE");
        var german = portal.stranger().speaking("de");
        german.signIn(manager);

        assertThat(browser.get(LIST + "/" + number).body())
                .contains("1 of 1 row is done", "its desktop is ready when that one says so");
        assertThat(german.get(LIST + "/" + number).body()).contains("1 von 1 Zeile ist erledigt");
        evidence.awaitQuiet();
        assertThat(portal.mails(number)).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("Your onboarding: 1 desktop [" + number + "]");
            assertThat(mail.path("text").asText()).contains("1 of 1 desktop has been asked for");
        });
    }

    @Test
    void aDraftSaysWhenItIsForgotten() {
        var number = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));
        var german = portal.stranger().speaking("de");
        german.signIn(manager);

        assertThat(browser.get(LIST + "/" + number).body()).contains("is forgotten 24 hours after it was sent");
        assertThat(german.get(LIST + "/" + number).body()).contains("wird 24 Stunden nach dem Senden vergessen");
    }

    @Test
    void thePageSpeaksGerman() {
        var number = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));
        var german = portal.stranger().speaking("de");
        german.signIn(manager);

        assertThat(german.get(LIST + "/" + number).body()).contains("Sammelbestellung", "Entwurf", "33,75");
        assertThat(german.get(LIST).body()).contains("Desktops für viele", "Tabelle prüfen");
    }

    /** The sheet that the page of its errors carries. */
    private static String givenBack(Answer refused) {
        var link = GIVEN_BACK.matcher(refused.body());
        assertThat(link.find()).as(refused.body()).isTrue();
        return new String(Base64.getDecoder().decode(link.group(1)), StandardCharsets.UTF_8);
    }

    private static Answer upload(Session browser, String sheet) {
        return browser.call("POST", LIST, """
                --part\r
                Content-Disposition: form-data; name="file"; filename="trainees.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --part--\r
                """.formatted(sheet));
    }
}
