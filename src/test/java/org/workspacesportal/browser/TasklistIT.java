package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What people do in Camunda's own web apps. */
@BrowserTest
class TasklistIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String SETUP = "/camunda/app/admin/default/setup/";
    private static final String SETUP_API = "/camunda/api/admin/setup/default/user/create";

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    @Test
    void aRequestFromTasklistIsRejectedThere() {
        var number = ask("employee");

        var page = taskOf(number, "approver");
        page.locator("button.claim").click();
        assertThat(form(page).getByLabel("Who asks")).hasValue("Emma Employee");
        assertThat(form(page).getByLabel("Desktop")).hasValue("Standard Windows");
        assertThat(form(page).getByLabel("Reason")).hasValue("A <b>new</b> project");
        assertThat(form(page).getByLabel("Expected cost a month")).hasValue("33.75 EUR");
        assertThat(form(page).getByText("Why the admins decide")).hasCount(0);
        browser.picture(page, "facts");

        form(page).getByLabel("Reject").check();
        browser.expectTrouble("/submit-form");
        complete(page);
        assertThat(page.getByText("is needed when you reject a request").first())
                .isVisible();
        browser.picture(page, "comment-missing");
        assertThat(portal.status("employee", number)).isEqualTo("WAITING_FOR_APPROVAL");
        // The message lies over the button.
        page.locator(".notifications .close:visible").first().click();

        form(page).getByLabel("Comment").fill("No <i>budget</i> left");
        complete(page);
        await().until(() -> portal.status("employee", number).equals("REJECTED"));
        assertThat(form(page)).hasCount(0);
        browser.picture(page, "done");

        await().until(() -> portal.mails(number).size() == 3);
        var mail = portal.mails(number).get(0);
        assertThat(mail.path("to").asText()).contains("employee@example.com");
        assertThat(mail.path("text").asText()).contains("No <i>budget</i> left");
        var requesters = browser.openAs("employee", Screen.DESKTOP, "/requests/" + number);
        assertThat(requesters.locator(".stages")).containsText("Rejected");
        assertThat(requesters.locator("blockquote")).hasText("No <i>budget</i> left");
    }

    @Test
    void aRequestFromTasklistIsApprovedThereAndBecomesADesktop() {
        var requester = people.employee("newcomer");
        var number = ask(requester);

        var page = taskOf(number, "deputy");
        page.locator("button.claim").click();
        form(page).getByLabel("Approve").check();
        complete(page);

        await().until(() -> portal.status(requester, number).equals("READY"));
    }

    @Test
    void anOnboardingIsDecidedAboutThere() {
        var manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        var onboardings = new OnboardingClient(portal);
        var number = onboardings.submitted(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));

        var page = taskOf(number, "approver");
        page.locator("button.claim").click();
        assertThat(form(page).getByLabel("Desktops")).hasValue("6 desktops");
        assertThat(form(page).getByLabel("Expected cost a month")).hasValue("202.50 EUR");
        browser.picture(page, "onboarding");
        form(page).getByLabel("Reject").check();
        form(page).getByLabel("Comment").fill("No <i>budget</i> left");
        // Left first: the box changes its height when it is, and in a form as short as this the button moves away from
        // a click.
        form(page).getByLabel("Comment").press("Tab");
        complete(page);

        onboardings.becomes(manager, number, "REJECTED");
    }

    @Test
    void aWrongInputIsSaidInTheForm() {
        var requester = people.employee("newcomer");
        portal.asked(requester);
        var page = startForm(requester);
        start(page);
        assertThat(page.getByText("Field is required.")).hasCount(2);
        browser.picture(page, "missing");

        fill(page);
        browser.expectTrouble("/submit-form");
        start(page);
        assertThat(page.locator(".modal-content")).containsText("WS-");
        browser.picture(page, "twice");
    }

    @Test
    void aListShowsForWhomWhatAndForHowMuchAndNamesAreText() {
        var oddName = "<img src=x onerror=document.title='run'>";
        var number = portal.asked(people.named("odd-name", oddName, "<b>Bold</b>"));

        var page = browser.openAs("approver", Screen.DESKTOP, TASKLIST + "#/?filter=my-decisions");

        var lists = page.locator(".task-filters");
        lists.waitFor();
        for (var list : List.of("Waits for my decision", "My tasks", "Taken by others", "Overdue")) {
            assertThat(lists).containsText(list);
        }
        assertThat(lists).not().containsText("All tasks");
        page.locator("ol.tasks-list .task", new Page.LocatorOptions().setHasText(number))
                .first()
                .click();
        assertThat(page.locator("ol.tasks-list")).containsText("Approve desktop for " + oddName + " <b>Bold</b>");
        assertThat(page.locator("ol.tasks-list")).containsText("Standard Windows");
        assertThat(page.locator("ol.tasks-list")).containsText("33.75 EUR");
        assertThat(form(page).getByLabel("Who asks")).hasValue(oddName + " <b>Bold</b>");
        browser.picture(page, "waits-for-my-decision");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Description"))
                .click();
        browser.picture(page, "description");
        assertThat(page.locator("img[src=x], ol.tasks-list b, .task-details b:text('Bold')"))
                .hasCount(0);
        assertThat(page).not().hasTitle("run");

        var admins = browser.openAs("admin", Screen.DESKTOP, TASKLIST + "#/?filter=tasks-of-all");
        admins.locator("ol.tasks-list .task").first().waitFor();
        assertThat(admins.locator(".task-filters")).containsText("All tasks");
        assertThat(admins.locator("ol.tasks-list")).containsText("Approve desktop for");
        browser.picture(admins, "all-tasks");
    }

    @Test
    void anAdminSeesTheProcessInCockpit() {
        var number = portal.asked(people.employee("newcomer"));
        var page = browser.openAs("admin", Screen.DESKTOP, "/camunda/app/cockpit/default/");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Processes"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Workspace request"))
                .first()
                .click();
        assertThat(page.locator(".djs-container")).containsText("Approve");
        assertThat(page.getByText(number).first()).isVisible();
        browser.picture(page, "process");
    }

    @Test
    void signingOutInTasklistSignsOutOfEverything() {
        var page = browser.openAs("employee", Screen.DESKTOP, TASKLIST);
        browser.expectTrouble("401 ");
        page.locator(".account .dropdown-toggle").click();
        page.locator(".logout a").click();
        assertThat(page.locator("h1", new Page.LocatorOptions().setHasText("Sign in")))
                .isVisible();
        browser.picture(page, "signed-out");

        page.navigate(TASKLIST);
        assertThat(page.locator("h1", new Page.LocatorOptions().setHasText("Sign in")))
                .isVisible();
        page.navigate("/");
        assertThat(page.locator("h1", new Page.LocatorOptions().setHasText("Sign in")))
                .isVisible();
        Browser.signIn(page, "employee");
        assertThat(page.locator("h1")).hasText("My desktops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome"})
    void signingOutInAnyWebAppLeadsToTheLoginPageAndBack(String app) {
        var page = browser.openAs("admin", Screen.DESKTOP, "/camunda/app/" + app + "/default/");
        browser.expectTrouble("401 ");
        page.locator(".account .dropdown-toggle").click();
        page.locator(".logout a").click();
        assertThat(page.locator("h1", new Page.LocatorOptions().setHasText("Sign in")))
                .isVisible();

        Browser.signIn(page, "admin");
        assertThat(page.locator(".account .dropdown-toggle")).containsText("Ada Admin");
    }

    /** Signed in, but not for this app: its own login form would be no way in either, and must not be one round after another. */
    @Test
    void whoMayNotUseAnAppIsToldSo() {
        var page = browser.openAs("employee", Screen.DESKTOP, "/");
        assertThat(page.locator("h1")).hasText("My desktops");
        browser.expectTrouble("401 ");
        browser.expectTrouble("403");
        var shown = page.navigate("/camunda/app/cockpit/default/");
        browser.picture(page, "not-for-employees");
        assertThat(page.locator("body")).not().containsText("Ada");
        org.assertj.core.api.Assertions.assertThat(shown.status()).isIn(200, 403);
    }

    /** The browser keeps what stands behind the #, which it never sends, on the way through the login, a wrong password included. */
    @Test
    void aLinkToATaskLeadsThereThroughTheLogin() {
        var number = portal.asked(people.employee("newcomer"));
        var page = browser.open(Screen.DESKTOP);
        page.navigate(TASKLIST + "#/?task=" + portal.taskId("approver", number));
        page.getByLabel("User name").fill("approver");
        page.getByLabel("Password").fill("wrong");
        button(page, "Sign in").click();
        assertThat(page.locator("[role=alert]")).isVisible();

        Browser.signIn(page, "approver");
        page.locator("button.claim").click();
        assertThat(form(page).getByLabel("Who asks")).hasValue("Nora Newcomer");
    }

    @Test
    void whoseSessionEndsFindsTheirTaskAgain() {
        var number = portal.asked(people.employee("newcomer"));
        var page = taskOf(number, "approver");
        page.locator("button.claim").waitFor();
        browser.expectTrouble("401 ");
        browser.expectTrouble("reading 'submit'");
        page.context().clearCookies();
        // Tasklist looks for new tasks by itself, and may find out before anybody clicks.
        try {
            page.evaluate("document.querySelector('button.claim')?.click()");
        } catch (PlaywrightException leaving) {
            // It has found out at this very moment and is on its way to the login.
        }

        assertThat(page.locator("h1", new Page.LocatorOptions().setHasText("Sign in")))
                .isVisible();
        Browser.signIn(page, "approver");
        assertThat(page.locator("button.claim")).isVisible();
    }

    @Test
    void nobodyMakesAnAdminOnTheSetupPage() {
        for (var user : List.of("employee", "approver", "admin")) {
            var page = browser.openAs(user, Screen.DESKTOP, "/");
            assertThat(page.locator("h1")).hasText("My desktops");
            assertThat(page.navigate(SETUP).status()).isEqualTo(403);
            assertThat(page.request().post(SETUP_API).status()).isEqualTo(403);
        }
        var stranger = browser.open(Screen.DESKTOP);
        stranger.navigate(SETUP);
        assertThat(stranger.locator("h1")).hasText("Sign in");
        assertThat(stranger.request().post(SETUP_API).status()).isEqualTo(401);
    }

    private String ask(String user) {
        var page = startForm(user);
        fill(page);
        browser.picture(page, "ask");
        start(page);
        assertThat(page.locator(".modal-content")).hasCount(0);
        return portal.get(user, "/api/requests").json().path(0).path("number").asText();
    }

    private Page startForm(String user) {
        var page = browser.openAs(user, Screen.DESKTOP, TASKLIST);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Start process"))
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Workspace request"))
                .click();
        form(page).waitFor();
        return page;
    }

    private void fill(Page page) {
        page.locator(".fjs-select-display").click();
        assertThat(page.locator(".fjs-dropdownlist-item"))
                .containsText(new String[] {"Standard Windows", "Performance Windows", "Linux"});
        browser.picture(page, "offers");
        page.locator(".fjs-dropdownlist-item").first().click();
        page.getByLabel("Why do you need it?").fill("A <b>new</b> project");
    }

    private static Locator form(Page page) {
        return page.locator(".fjs-form");
    }

    private static void start(Page page) {
        button(page, "Start").click();
    }

    private static void complete(Page page) {
        button(page, "Complete").click();
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(label).setExact(true));
    }

    /** The task of a request, open before somebody who may decide. */
    private Page taskOf(String number, String person) {
        return browser.openAs(person, Screen.DESKTOP, TASKLIST + "#/?task=" + portal.taskId(person, number));
    }
}
