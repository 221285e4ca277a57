package org.workspacesportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/**
 * Every page, looked at small and large, light and dark, in every language, with and without scripts: as accessible as a program can check (WCAG
 * 2.2, levels A and AA), never wider than the screen, in one language, and light.
 */
@PortalTest
class EveryPageIT {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The narrowest screen that WCAG 2.2 wants served (1.4.10). */
    private static final int NARROWEST = 320;

    private static final int LIGHT = 100_000;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    private static @Nullable Scene made;

    private Scene scene;

    static Stream<Screen> screens() {
        return Screen.opposites();
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
    void strangersSeeAllOfIt(Screen screen) {
        var stranger = browser.openToCheck(screen);
        look(stranger, screen, "login", "/login");
        look(stranger, screen, "login-failed", "/login?error");
        look(stranger, screen, "link-ended", "/decisions/unknown");
        look(stranger, screen, "link", scene.link());
        look(stranger, screen, "mailbox", "/demo/mailbox");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void employeesSeeAllOfIt(Screen screen) {
        var newcomer = signedIn(scene.newcomer(), screen, "/");
        look(newcomer, screen, "home-empty", "/");
        look(newcomer, screen, "approvals-empty", "/approvals");

        var owner = signedIn(scene.owner(), screen, "/");
        look(owner, screen, "home", "/");
        look(owner, screen, "requests", "/requests");
        look(owner, screen, "ask", "/requests/new");
        withoutTheBrowsersOwnChecks(owner);
        owner.locator("[name=neededUntil]").fill("2020-01-31");
        submit(owner);
        look(owner, screen, "ask-errors");
        look(owner, screen, "ready", "/requests/" + scene.ready());
        look(owner, screen, "waiting", "/requests/" + scene.waiting());
        look(owner, screen, "rejected", "/requests/" + scene.rejected());
        look(owner, screen, "not-found", "/requests/WS-2020-000001");
        look(owner, screen, "not-allowed", "/approvals/" + scene.waiting());
        look(owner, screen, "password", "/account/password");
        withoutTheBrowsersOwnChecks(owner);
        submit(owner);
        look(owner, screen, "password-errors");
        look(owner, screen, "deputies", "/approvals/deputies");
        withoutTheBrowsersOwnChecks(owner);
        submit(owner);
        look(owner, screen, "deputies-errors");

        var unlucky = signedIn(scene.unlucky(), screen, "/");
        look(unlucky, screen, "needs-attention", "/requests/" + scene.stuck());

        var asking = signedIn(scene.newcomer(), screen, "/requests/new");
        asking.locator("[name=offer]").first().check();
        asking.locator("[name=reason]").fill("Because of <this> & \"that\"");
        submit(asking);
        look(asking, screen, "ask-check");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void approversSeeAllOfIt(Screen screen) {
        var approver = signedIn("approver", screen, "/");
        look(approver, screen, "approvals", "/approvals");
        look(approver, screen, "decide", "/approvals/" + scene.waiting());
        approver.locator("[name=approved][value=false]").click();
        look(approver, screen, "decide-errors");
        look(approver, screen, "decided", "/approvals/" + scene.rejected());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void adminsSeeAllOfIt(Screen screen) {
        var admin = signedIn("admin", screen, "/");
        look(admin, screen, "administration", "/admin");
        look(admin, screen, "audit", "/audit");
        look(admin, screen, "audit-errors", "/audit/timeline.csv?from=nonsense");
        look(admin, screen, "followed", "/requests/" + scene.rejected());
    }

    @Test
    void everyPageIsLight() {
        Stream.of(
                        List.of(scene.owner(), "/"),
                        List.of(scene.owner(), "/requests"),
                        List.of(scene.owner(), "/requests/new"),
                        List.of(scene.owner(), "/requests/" + scene.waiting()),
                        List.of(scene.owner(), "/account/password"),
                        List.of("approver", "/approvals"),
                        List.of("approver", "/approvals/" + scene.waiting()),
                        List.of("approver", "/approvals/deputies"),
                        List.of("admin", "/admin"),
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

    private Page signedIn(String person, Screen screen, String path) {
        var page = browser.openToCheck(screen);
        page.navigate(path);
        Browser.signIn(page, person);
        page.waitForLoadState();
        return page;
    }

    private void look(Page page, Screen screen, String name, String path) {
        page.navigate(path);
        look(page, screen, name);
    }

    private void look(Page page, Screen screen, String name) {
        browser.picture(page, name + "-" + screen);
        assertThat(page.content()).as(name).doesNotContain("??");
        assertThat(page.getAttribute("html", "lang"))
                .as("language of " + name)
                .isEqualTo(screen.language().getLanguage());
        var violations = new AxeBuilder(page)
                .withTags(WCAG_2_2_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations).as("%s, %s", name, page.url()).isEmpty();
        assertThat(width(page)).as("width of " + name).isLessThanOrEqualTo(screen.width());
        if (screen.width() < Screen.DESKTOP.width()) {
            page.setViewportSize(NARROWEST, 900);
            assertThat(width(page))
                    .as("width of %s on the narrowest screen", name)
                    .isLessThanOrEqualTo(NARROWEST);
            page.setViewportSize(screen.width(), 900);
        }
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    private static void submit(Page page) {
        page.locator("main form [type=submit]").last().click();
        page.waitForLoadState();
    }

    private static void withoutTheBrowsersOwnChecks(Page page) {
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
    }
}
