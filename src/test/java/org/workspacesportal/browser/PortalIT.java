package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.language.Wording;
import org.workspacesportal.language.Words;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What people do with the portal's pages. */
@BrowserTest
class PortalIT {

    private static final String REASON =
            "<b>Bold</b> <script>document.title = 'mine'</script> & \"quotes\"\n" + "second line " + "long".repeat(60);

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    @Autowired
    Wording wording;

    private Words say;

    static Stream<Screen> screens() {
        return Screen.forJobs();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void askFollowAndWithdraw(Screen screen) {
        say = wording.in(screen.language());
        var page = browser.openAs(people.employee("newcomer"), screen, "/");
        assertThat(page.locator("h1")).hasText(say.of("home.title"));
        look(page, screen, "home-empty");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(say.of("layout.ask")))
                .first()
                .click();
        look(page, screen, "ask");
        fill(page, "Linux", REASON, LocalDate.now().plusDays(30).toString());
        click(page, say.of("ask.check"));
        assertThat(page.locator("main")).containsText(REASON);
        look(page, screen, "check");
        click(page, say.of("ask.change"));
        assertThat(page.getByLabel(say.field("reason"))).hasValue(REASON);
        click(page, say.of("ask.check"));
        click(page, say.of("ask.send"));

        assertThat(page.locator("h1")).containsText(say.of("request") + " WS-");
        assertThat(page.locator("section dl")).containsText(REASON);
        assertThat(page.locator("main b, main script")).hasCount(0);
        assertThat(page.locator("[aria-current=step]")).hasText(say.of("stage.approval"));
        assertThat(page.locator("#status"))
                .containsText(say.of("group.approvers"), new ContainsTextOptions().setIgnoreCase(true));
        look(page, screen, "follow");

        page.locator("#actions summary").getByText(say.of("follow.withdraw")).click();
        click(page, say.of("follow.withdraw.yes"));
        assertThat(page.locator(".stages")).containsText(say.of("status.WITHDRAWN"));
        assertThat(button(page, say.of("follow.withdraw.yes"))).hasCount(0);
        look(page, screen, "withdrawn");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("WorkSpaces Portal"))
                .click();
        assertThat(page.locator("tbody tr").first()).containsText(say.of("status.WITHDRAWN"));
        look(page, screen, "home");

        page.locator(".account summary").click();
        click(page, say.of("layout.sign-out"));
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(say.of("login.signed-out"));
        page.navigate("/");
        assertThat(page.locator("h1")).hasText(say.of("login.title"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatIsWrongIsSaidAndWhatWasEnteredStays(Screen screen) {
        say = wording.in(screen.language());
        var page = browser.openAs(people.employee("newcomer"), screen, "/requests/new");
        Browser.withoutOwnChecks(page.locator("form.ask"));
        page.getByLabel(say.of("ask.ALWAYS_ON")).check();
        page.getByLabel(say.of("ask.needed-until")).fill("2020-01-31");
        click(page, say.of("ask.check"));

        assertThat(page).hasTitle(say.of("form.error") + " " + say.of("ask.title") + " - WorkSpaces Portal");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.field("offer") + ": " + say.of("missing"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.field("reason") + ": " + say.of("missing"));
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText(say.field("neededUntil") + ": " + say.of("needed-until"));
        assertThat(page.getByLabel(say.of("ask.ALWAYS_ON"))).isChecked();
        assertThat(page.getByLabel(say.of("ask.needed-until"))).hasValue("2020-01-31");
        assertThat(page.getByLabel(say.of("ask.needed-until"))).hasAttribute("aria-invalid", "true");
        look(page, screen, "errors");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(say.field("reason") + ": " + say.of("missing")))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*#reason"));

        Browser.withoutOwnChecks(page.locator("form.ask"));
        fill(page, "Standard Windows", REASON, "");
        page.getByLabel(say.field("reason"))
                .evaluate("field => { field.maxLength = 3000; field.value = 'x'.repeat(2001) }");
        click(page, say.of("ask.check"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.of("too-long", "2000", "2001"));
        assertThat(page.getByLabel("Standard Windows")).isChecked();
        assertThat(page.getByLabel(say.field("reason"))).hasValue("x".repeat(2001));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void decideInTheInbox(Screen screen) {
        say = wording.in(screen.language());
        var requester = people.employee("newcomer");
        var request = PortalClient.goodRequest();
        request.put("reason", REASON);
        var number = portal.ask(requester, request).json().path("number").asText();

        var page = browser.openAs("approver", screen, "/");
        page.locator("main a[href='/approvals']").click();
        assertThat(page.locator("h1")).hasText(say.of("inbox.title"));
        assertThat(page.locator("tbody")).containsText("<b>Bold</b>");
        look(page, screen, "inbox");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(number)).click();
        assertThat(page.locator("h1")).hasText(say.of("decide.heading", "Nora Newcomer"));
        assertThat(page.locator("dl")).containsText(REASON);
        look(page, screen, "decide");

        click(page, say.of("decide.reject"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.field("comment") + ": " + say.of("comment.needed"));
        look(page, screen, "comment-missing");

        page.getByLabel(say.field("comment")).fill("No <i>budget</i> left");
        click(page, say.of("decide.reject"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(say.of("decide.story.you.rejected"));
        assertThat(button(page, say.of("decide.approve"))).hasCount(0);
        look(page, screen, "decided");

        var requesters = browser.openAs(requester, screen, "/requests/" + number);
        assertThat(requesters.locator(".stages")).containsText(say.of("stage.rejected"));
        assertThat(requesters.locator("blockquote")).hasText("No <i>budget</i> left");
        look(requesters, screen, "rejected");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void decideFromTheMail(Screen screen) {
        say = wording.in(screen.language());
        var requester = people.employee("newcomer");
        var number = portal.asked(requester);
        await().until(() -> portal.mails(number).size() == 2);
        var first = PortalClient.decisionLink(portal.mails(number).get(1));
        var second = PortalClient.decisionLink(portal.mails(number).get(0));

        var page = browser.open(screen);
        page.navigate(first);
        assertThat(page.locator("h1")).hasText(say.of("decide.heading", "Nora Newcomer"));
        assertThat(portal.status(requester, number)).isEqualTo("WAITING_FOR_APPROVAL");
        look(page, screen, "link");
        click(page, say.of("decide.approve"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(say.of("decide.story.you.approved"));
        look(page, screen, "approved");

        page.navigate(second);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(say.of("decide.story.approved", "Anton Approver"));
        assertThat(button(page, say.of("decide.approve"))).hasCount(0);

        await().until(() -> portal.status(requester, number).equals("READY"));
        var requesters = browser.openAs(requester, screen, "/requests/" + number);
        assertThat(requesters.getByRole(AriaRole.STATUS)).containsText(say.of("follow.READY"));
        look(requesters, screen, "ready");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aLinkThatDoesNotWorkTellsNothing(Screen screen) {
        say = wording.in(screen.language());
        var page = browser.open(screen);
        for (var token : List.of("x", "A".repeat(43))) {
            var answer = page.navigate("/decisions/" + token);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("main")).containsText(say.of("link-ended.title"));
            assertThat(page.locator("main")).not().containsText("WS-");
        }
        look(page, screen, "wrong-link");

        page.navigate("/login?error");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.of("login.wrong"));
        look(page, screen, "wrong-password");

        var signedIn = browser.openAs("colleague", screen, "/requests/WS-2020-000001");
        assertThat(signedIn.locator("h1")).hasText(say.of("error.404.heading"));
        assertThat(signedIn.locator(".account summary").getByText("Cora Colleague"))
                .isVisible();
        look(signedIn, screen, "not-found");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void decideAboutSeveralAtOnce(Screen screen) {
        say = wording.in(screen.language());
        var first = portal.asked(people.employee("newcomer"));
        var second = portal.asked(people.employee("newcomer"));
        var page = browser.openAs("deputy", screen, "/approvals");
        click(page, say.of("inbox.approve"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.field("number") + ": " + say.of("selection.none"));

        tick(page, first);
        tick(page, second);
        look(page, screen, "several");
        click(page, say.of("inbox.approve"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(say.of("inbox.outcome.all", 2));
        assertThat(page.getByRole(AriaRole.STATUS).locator("a")).hasText(new String[] {first, second});
        look(page, screen, "several-decided");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nameADeputyAndEndIt(Screen screen) {
        say = wording.in(screen.language());
        var away = people.employee("away");
        var page = browser.openAs(away, screen, "/approvals");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(say.of("inbox.deputies")))
                .click();
        page.getByLabel(say.of("deputies.user")).fill("deputy");
        page.getByLabel(say.field("firstDay")).fill(LocalDate.now().plusDays(1).toString());
        page.getByLabel(say.field("lastDay")).fill(LocalDate.now().plusDays(9).toString());
        click(page, say.of("deputies.submit"));
        assertThat(page.locator("tbody")).containsText("Dana Deputy");
        look(page, screen, "deputy");

        page.locator("tbody button").click();
        assertThat(page.locator("main")).containsText(say.of("deputies.nobody"));
        assertThat(page.locator("tbody")).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void anAdminFindsWhatWentWrong(Screen screen) {
        say = wording.in(screen.language());
        var unlucky = people.employee("fail-user");
        var number = portal.asked(unlucky);
        portal.decide("approver", number, Map.of("approved", true));
        await().until(() -> portal.status(unlucky, number).equals("NEEDS_ATTENTION"));

        var page = browser.openAs("admin", screen, "/");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(say.of("layout.admin")))
                .click();
        assertThat(page.locator("section[aria-labelledby=standings]")).containsText(say.of("status.NEEDS_ATTENTION"));
        look(page, screen, "administration");

        page.navigate("/requests/" + number);
        assertThat(page.locator(".stages")).containsText(say.of("stage.needs-attention"));
        assertThat(page.locator("main")).containsText(say.of("problem.USER_UNKNOWN"));
        look(page, screen, "stuck");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whoReadsAnotherLanguageChoosesIt(Screen screen) {
        var other = screen.language().equals(Locale.GERMANY) ? Locale.ENGLISH : Locale.GERMAN;
        var reader = people.employee("reader");
        var page = browser.openAs(reader, screen, "/");
        page.locator(".account summary").click();
        page.locator(".account button[lang=" + other.getLanguage() + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", other.getLanguage());
        assertThat(page.locator("h1")).hasText(wording.in(other).of("home.title"));

        var elsewhere = browser.openAs(reader, screen, "/");
        assertThat(elsewhere.locator("h1")).hasText(wording.in(other).of("home.title"));
    }

    private static void tick(Page page, String number) {
        page.locator("[name=number][value=" + number + "]").check();
    }

    /** Everything fits: nobody has to scroll sideways. */
    private void look(Page page, Screen screen, String name) {
        browser.picture(page, name + "-" + screen);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(screen.width());
    }

    private void fill(Page page, String offer, String reason, String neededUntil) {
        page.getByLabel(offer).check();
        page.getByLabel(say.field("reason")).fill(reason);
        page.getByLabel(say.of("ask.needed-until")).fill(neededUntil);
    }

    private static void click(Page page, String label) {
        button(page, label).click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String label) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label));
    }
}
