package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** The portal's pages in a browser that runs no scripts, on a phone and on a desk. */
@PortalTest
class PortalIT {

    private static final String REASON =
            "<b>Bold</b> <script>document.title = 'mine'</script> & \"quotes\"\n" + "second line " + "long".repeat(60);

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    static List<Screen> screens() {
        return List.of(Screen.PHONE.withoutScripts(), Screen.DESKTOP.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void askFollowAndWithdraw(Screen screen) {
        var page = browser.openAs(people.employee("newcomer"), screen, "/");
        assertThat(page.locator("h1")).hasText("My desktops");
        look(page, screen, "home-empty");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Request a desktop"))
                .first()
                .click();
        look(page, screen, "ask");
        fill(page, "Linux", REASON, LocalDate.now().plusDays(30).toString());
        click(page, "Check your answers");
        assertThat(page.locator("main")).containsText(REASON);
        look(page, screen, "check");
        click(page, "Change answers");
        assertThat(page.getByLabel("Why you need it")).hasValue(REASON);
        click(page, "Check your answers");
        click(page, "Send request");

        assertThat(page.locator("h1")).containsText("Request WS-");
        assertThat(page.locator("section dl")).containsText(REASON);
        assertThat(page.locator("main b, main script")).hasCount(0);
        assertThat(page.locator("[aria-current=step]")).hasText("Approval");
        assertThat(page.locator("#status")).containsText("The group of approvers");
        look(page, screen, "follow");

        page.locator("details summary").getByText("Withdraw request").click();
        click(page, "Yes, withdraw it");
        assertThat(page.locator(".stages")).containsText("Withdrawn");
        assertThat(button(page, "Yes, withdraw it")).hasCount(0);
        look(page, screen, "withdrawn");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("WorkSpaces Portal"))
                .click();
        assertThat(page.locator("tbody tr").first()).containsText("Withdrawn");
        look(page, screen, "home");

        page.locator(".account summary").click();
        click(page, "Sign out");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
        page.navigate("/");
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatIsWrongIsSaidAndWhatWasEnteredStays(Screen screen) {
        var page = browser.openAs(people.employee("newcomer"), screen, "/requests/new");
        withoutTheBrowsersOwnChecks(page);
        page.getByLabel("Always on, paid by the month").check();
        page.getByLabel("Needed until (optional)").fill("2020-01-31");
        click(page, "Check your answers");

        assertThat(page).hasTitle("Error: Request a desktop - WorkSpaces Portal");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Which desktop: is missing");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Why you need it: is missing");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Needed until: must be after today");
        assertThat(page.getByLabel("Always on, paid by the month")).isChecked();
        assertThat(page.getByLabel("Needed until (optional)")).hasValue("2020-01-31");
        assertThat(page.getByLabel("Needed until (optional)")).hasAttribute("aria-invalid", "true");
        look(page, screen, "errors");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Why you need it: is missing"))
                .click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*#reason"));

        withoutTheBrowsersOwnChecks(page);
        fill(page, "Standard Windows", REASON, "");
        page.getByLabel("Why you need it")
                .evaluate("field => { field.maxLength = 3000; field.value = 'x'.repeat(2001) }");
        click(page, "Check your answers");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("must have at most 2000 characters, has 2001");
        assertThat(page.getByLabel("Standard Windows")).isChecked();
        assertThat(page.getByLabel("Why you need it")).hasValue("x".repeat(2001));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void decideInTheInbox(Screen screen) {
        var requester = people.employee("newcomer");
        var request = PortalClient.goodRequest();
        request.put("reason", REASON);
        var number = portal.ask(requester, request).json().path("number").asText();

        var page = browser.openAs("approver", screen, "/");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("for your decision"))
                .click();
        assertThat(page.locator("h1")).hasText("Approvals");
        assertThat(page.locator("tbody")).containsText("<b>Bold</b>");
        look(page, screen, "inbox");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(number)).click();
        assertThat(page.locator("h1")).hasText("Desktop for Nora Newcomer");
        assertThat(page.locator("dl")).containsText(REASON);
        look(page, screen, "decide");

        click(page, "Reject request");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Comment: is needed when you reject a request");
        look(page, screen, "comment-missing");

        page.getByLabel("Comment").fill("No <i>budget</i> left");
        click(page, "Reject request");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("You rejected this on");
        assertThat(button(page, "Approve request")).hasCount(0);
        look(page, screen, "decided");

        var requesters = browser.openAs(requester, screen, "/requests/" + number);
        assertThat(requesters.locator(".stages")).containsText("Rejected");
        assertThat(requesters.locator("blockquote")).hasText("No <i>budget</i> left");
        look(requesters, screen, "rejected");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void decideFromTheMail(Screen screen) {
        var requester = people.employee("newcomer");
        var number = portal.asked(requester);
        await().until(() -> portal.mails(number).size() == 2);
        var first = PortalClient.decisionLink(portal.mails(number).get(1));
        var second = PortalClient.decisionLink(portal.mails(number).get(0));

        var page = browser.open(screen);
        page.navigate(first);
        assertThat(page.locator("h1")).hasText("Desktop for Nora Newcomer");
        assertThat(portal.status(requester, number)).isEqualTo("WAITING_FOR_APPROVAL");
        look(page, screen, "link");
        click(page, "Approve request");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("You approved this on");
        look(page, screen, "approved");

        page.navigate(second);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("already approved this on");
        assertThat(button(page, "Approve request")).hasCount(0);

        await().until(() -> portal.status(requester, number).equals("READY"));
        var requesters = browser.openAs(requester, screen, "/requests/" + number);
        assertThat(requesters.getByRole(AriaRole.STATUS)).containsText("Your desktop is ready");
        look(requesters, screen, "ready");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aLinkThatDoesNotWorkTellsNothing(Screen screen) {
        var page = browser.open(screen);
        for (var token : List.of("x", "A".repeat(43))) {
            var answer = page.navigate("/decisions/" + token);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("main")).containsText("This link has ended");
            assertThat(page.locator("main")).not().containsText("WS-");
        }
        look(page, screen, "wrong-link");

        page.navigate("/login?error");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Name or password is wrong");
        look(page, screen, "wrong-password");

        var signedIn = browser.openAs("colleague", screen, "/requests/WS-2020-000001");
        assertThat(signedIn.locator("h1")).hasText("Not found");
        assertThat(signedIn.locator(".account summary").getByText("Cora Colleague"))
                .isVisible();
        look(signedIn, screen, "not-found");
    }

    /** Everything fits: nobody has to scroll sideways. */
    private void look(Page page, Screen screen, String name) {
        browser.picture(page, name + "-" + screen);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(screen.width());
    }

    private static void fill(Page page, String offer, String reason, String neededUntil) {
        page.getByLabel(offer).check();
        page.getByLabel("Why you need it").fill(reason);
        page.getByLabel("Needed until (optional)").fill(neededUntil);
    }

    private static void withoutTheBrowsersOwnChecks(Page page) {
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
    }

    private static void click(Page page, String label) {
        button(page, label).click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String label) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label));
    }
}
