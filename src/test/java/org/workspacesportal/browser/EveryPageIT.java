package org.workspacesportal.browser;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/**
 * Every page, looked at small and large, light and dark, in every language, with and without scripts: as accessible as a program can check (WCAG
 * 2.2, levels A and AA), never wider than the screen, in one language, and light.
 */
@BrowserTest
class EveryPageIT {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The narrowest screen that WCAG 2.2 wants served (1.4.10). */
    private static final int NARROWEST = 320;

    private static final int HEIGHT = 900;
    private static final int LIGHT = 100_000;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    private static @Nullable Scene made;

    private Scene scene;

    /** Screens that differ in nothing a page has to be loaded anew for stand together. */
    static Stream<List<Screen>> screens() {
        return Screen.forPages()
                .collect(groupingBy(screen -> List.of(screen.language(), screen.scripts())))
                .values()
                .stream();
    }

    @BeforeEach
    void everythingIsThere() {
        if (made == null) {
            made = Scene.make(people, portal);
        }
        scene = made;
    }

    @ParameterizedTest
    @MethodSource("screens")
    void strangersSeeAllOfIt(List<Screen> screens) {
        var stranger = browser.openToCheck(screens.get(0));
        look(stranger, screens, "login", "/login");
        look(stranger, screens, "login-failed", "/login?error");
        look(stranger, screens, "link-ended", "/decisions/unknown");
        look(stranger, screens, "link", scene.link());
        look(stranger, screens, "keep-ended", "/desktops/keep/unknown");
        look(stranger, screens, "mailbox", "/demo/mailbox");
        look(stranger, screens, "previews", "/demo/previews");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void employeesSeeAllOfIt(List<Screen> screens) {
        var newcomer = signedIn(scene.newcomer(), screens, "/");
        look(newcomer, screens, "home-empty", "/");
        look(newcomer, screens, "approvals-empty", "/approvals");

        var owner = signedIn(scene.owner(), screens, "/");
        look(owner, screens, "home", "/");
        look(owner, screens, "requests", "/requests");
        look(owner, screens, "ask", "/requests/new");
        Browser.withoutOwnChecks(owner.locator("main form"));
        owner.locator("[name=neededUntil]").fill("2020-01-31");
        submit(owner);
        look(owner, screens, "ask-errors");
        look(owner, screens, "ready", "/requests/" + scene.ready());
        look(owner, screens, "desktop", "/desktops/" + desktop());
        for (var change : List.of("running-mode", "compute-type", "user-volume", "bundle", "give-back")) {
            look(owner, screens, change, "/desktops/" + desktop() + "/changes/" + change);
        }
        Browser.withoutOwnChecks(owner.locator("main form"));
        submit(owner);
        look(owner, screens, "give-back-errors");
        look(owner, screens, "waiting", "/requests/" + scene.waiting());
        look(owner, screens, "rejected", "/requests/" + scene.rejected());
        look(owner, screens, "not-found", "/requests/WS-2020-000001");
        look(owner, screens, "not-allowed", "/approvals/" + scene.waiting());
        look(owner, screens, "password", "/account/password");
        Browser.withoutOwnChecks(owner.locator("main form"));
        submit(owner);
        look(owner, screens, "password-errors");
        look(owner, screens, "deputies", "/approvals/deputies");
        Browser.withoutOwnChecks(owner.locator("main form"));
        submit(owner);
        look(owner, screens, "deputies-errors");

        var unlucky = signedIn(scene.unlucky(), screens, "/");
        look(unlucky, screens, "needs-attention", "/requests/" + scene.stuck());

        var asking = signedIn(scene.newcomer(), screens, "/requests/new");
        asking.locator("[name=offer]").first().check();
        asking.locator("[name=reason]").fill("Because of <this> & \"that\"");
        submit(asking);
        look(asking, screens, "ask-check");
        asking.context().clearCookies();
        submit(asking);
        look(asking, screens, "too-old");
    }

    private String desktop() {
        return portal.request(scene.owner(), scene.ready()).path("workspaceId").asText();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void approversSeeAllOfIt(List<Screen> screens) {
        var approver = signedIn("approver", screens, "/");
        look(approver, screens, "approvals", "/approvals");
        look(approver, screens, "decide", "/approvals/" + scene.waiting());
        approver.locator("[name=approved][value=false]").click();
        look(approver, screens, "decide-errors");
        var another = portal.asked(people.employee("one-of-several"));
        approver.navigate("/approvals");
        approver.locator("[name=approved][value=false]").click();
        look(approver, screens, "approvals-errors");
        approver.locator("[name=number][value=" + another + "]").check();
        approver.locator("[name=comment]").fill("Not now");
        approver.locator("[name=approved][value=false]").click();
        look(approver, screens, "decided-several");
        look(approver, screens, "decided", "/approvals/" + scene.rejected());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void adminsSeeAllOfIt(List<Screen> screens) {
        var admin = signedIn("admin", screens, "/");
        look(admin, screens, "administration", "/admin");
        look(admin, screens, "desktops", "/admin/desktops");
        look(admin, screens, "leases", "/admin/leases");
        look(admin, screens, "reclaim", "/admin/reclaim");
        look(admin, screens, "advice", "/admin/advice");
        look(admin, screens, "audit", "/audit");
        look(admin, screens, "audit-errors", "/audit/timeline.csv?from=nonsense");
        look(admin, screens, "followed", "/requests/" + scene.rejected());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whoAsksForManySeesAllOfIt(List<Screen> screens) {
        var manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        var newcomers = people.employees("newcomer", 6);
        var onboardings = new OnboardingClient(portal);
        var page = signedIn(manager, screens, "/");
        look(page, screens, "onboardings-empty", "/onboardings");
        Browser.withoutOwnChecks(page.locator("main form"));
        submit(page);
        look(page, screens, "onboardings-no-file");
        page.locator("[name=file]")
                .setInputFiles(
                        file(
                                OnboardingClient.sheet(newcomers)
                                        + "nobody-of-a-long-name-that-goes-on-and-on-and-on-for-ever,mainframe,never,31.12.2030,=1|,\n"));
        submit(page);
        look(page, screens, "onboardings-errors");

        var draft = onboardings.draft(manager, OnboardingClient.sheet(newcomers));
        look(page, screens, "onboardings", "/onboardings");
        look(page, screens, "onboarding-draft", "/onboardings/" + draft);
        onboardings.submit(manager, draft);
        look(page, screens, "onboarding-waiting", "/onboardings/" + draft);

        var approver = signedIn("approver", screens, "/");
        look(approver, screens, "approvals-onboarding", "/approvals");
        look(approver, screens, "onboarding-decide", "/onboardings/" + draft);
        approver.locator("[name=approved][value=false]").click();
        look(approver, screens, "onboarding-decide-errors");
        portal.asked(newcomers.get(0));
        onboardings.decide("approver", draft, Map.of("approved", true, "comment", "As <agreed> & \"said\""));
        onboardings.becomes(manager, draft, "DONE");
        look(page, screens, "onboarding-done", "/onboardings/" + draft);
        look(page, screens, "onboarding-refused", "/onboardings/" + draft + "?show=refused");
        look(
                page,
                screens,
                "request-with-cost-centre",
                "/requests/"
                        + onboardings
                                .rows(manager, draft)
                                .get(1)
                                .path("request")
                                .asText());
    }

    private static FilePayload file(String sheet) {
        return new FilePayload("trainees.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyPageIsLight() {
        Stream.of(
                        List.of(scene.owner(), "/"),
                        List.of(scene.owner(), "/requests"),
                        List.of(scene.owner(), "/requests/new"),
                        List.of(scene.owner(), "/requests/" + scene.waiting()),
                        List.of(scene.owner(), "/desktops/" + desktop()),
                        List.of(scene.owner(), "/desktops/" + desktop() + "/changes/bundle"),
                        List.of(scene.owner(), "/account/password"),
                        List.of("approver", "/approvals"),
                        List.of("approver", "/approvals/" + scene.waiting()),
                        List.of("approver", "/approvals/deputies"),
                        List.of("admin", "/admin"),
                        List.of("admin", "/admin/desktops"),
                        List.of("admin", "/audit"))
                .forEach(visit -> assertThat(weight(visit.get(0), visit.get(1)))
                        .as("bytes of %s for %s and of all it loads", visit.get(1), visit.get(0))
                        .isBetween(15_000, LIGHT));
    }

    /** Of the page and everything it loads, by somebody who has never been here. */
    private int weight(String person, String path) {
        var page = browser.open(Screen.DESKTOP);
        page.navigate("/login");
        Browser.signIn(page, person);
        page.waitForLoadState();
        var cookies = page.context().cookies();
        var fresh = browser.open(Screen.DESKTOP);
        fresh.context().addCookies(cookies);
        fresh.navigate(path);
        fresh.waitForLoadState();
        return (Integer) fresh.evaluate("""
                performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                    .reduce((bytes, entry) => bytes + entry.encodedBodySize, 0)""");
    }

    private Page signedIn(String person, List<Screen> screens, String path) {
        var page = browser.openToCheck(screens.get(0));
        page.navigate(path);
        Browser.signIn(page, person);
        page.waitForLoadState();
        return page;
    }

    private void look(Page page, List<Screen> screens, String name, String path) {
        page.navigate(path);
        look(page, screens, name);
    }

    private void look(Page page, List<Screen> screens, String name) {
        assertThat(page.content()).as(name).doesNotContain("??");
        for (var screen : screens) {
            Browser.show(page, screen);
            look(page, screen, name);
        }
    }

    private void look(Page page, Screen screen, String name) {
        browser.picture(page, name + "-" + screen);
        assertThat(page.getAttribute("html", "lang"))
                .as("language of " + name)
                .isEqualTo(screen.language().getLanguage());
        var violations = new AxeBuilder(page)
                .withTags(WCAG_2_2_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations).as("%s, %s, %s", name, screen, page.url()).isEmpty();
        assertThat(width(page)).as("width of " + name).isLessThanOrEqualTo(screen.width());
        if (screen.width() < Screen.DESKTOP.width()) {
            page.setViewportSize(NARROWEST, HEIGHT);
            assertThat(width(page))
                    .as("width of %s on the narrowest screen", name)
                    .isLessThanOrEqualTo(NARROWEST);
        }
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    private static void submit(Page page) {
        page.locator("main form [type=submit]").last().click();
        page.waitForLoadState();
    }
}
