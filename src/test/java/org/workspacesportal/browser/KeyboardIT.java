package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** The portal without a mouse: the tab key comes to everything, and one sees where it is. */
@BrowserTest
class KeyboardIT {

    /** More than any page has to stop at on the way. */
    private static final int STOPS = 60;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    @Test
    void aDesktopIsAskedForAndTheRequestWithdrawn() {
        var page = signedIn(people.employee("newcomer"), "/requests/new");
        tabTo(page, page.locator("[name=offer]").first());
        press(page, "Space");
        press(page, "ArrowDown");
        assertThat(page.locator("[name=offer]").nth(1)).isChecked();
        tabTo(page, page.locator("[name=reason]"));
        page.keyboard().type("No mouse");
        tabTo(page, page.locator("main form [type=submit]").last());
        press(page, "Enter");
        tabTo(page, page.locator("main [type=submit]").getByText("Send request"));
        press(page, "Enter");
        assertThat(page.locator("h1")).containsText("WS-");

        tabTo(page, page.locator("#actions summary"));
        press(page, "Enter");
        tabTo(page, page.locator("#actions details button"));
        press(page, "Enter");
        assertThat(page.locator(".stages")).containsText("Withdrawn");
    }

    @Test
    void theFirstStopLeadsPastTheNavigation() {
        var page = signedIn(people.employee("newcomer"), "/requests/new");
        press(page, "Tab");
        assertThat(page.locator(".skip")).isFocused();
        press(page, "Enter");
        assertThat(page.locator("#main")).isFocused();
        press(page, "Tab");
        assertThat(page.locator("main :focus")).hasCount(1);
    }

    @Test
    void aRequestIsApprovedAndOthersAreDecidedAtOnce() {
        var one = portal.asked(people.employee("newcomer"));
        var another = portal.asked(people.employee("newcomer"));
        var page = signedIn("approver", "/approvals/" + one);
        tabTo(page, page.locator("[name=approved][value=true]"));
        press(page, "Enter");
        assertThat(page.locator("main [role=status]")).containsText("You approved this");

        page.navigate("/approvals");
        tabTo(page, page.locator("[name=number][value=" + another + "]"));
        press(page, "Space");
        // What Enter does in a box is nobody's decision.
        press(page, "Enter");
        assertThat(page.locator("[name=number][value=" + another + "]")).isChecked();
        tabTo(page, page.locator("[name=comment]"));
        page.keyboard().type("Not now");
        tabTo(page, page.locator("[name=approved][value=false]"));
        press(page, "Enter");
        assertThat(page.locator("main [role=status]")).containsText("You rejected this");
    }

    @Test
    void theAccountMenuOpensAndSignsOut() {
        var page = signedIn(people.employee("newcomer"), "/");
        tabTo(page, page.locator(".account summary"));
        press(page, "Enter");
        tabTo(page, page.locator(".account form").last().locator("button"));
        press(page, "Enter");
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    private Page signedIn(String person, String path) {
        var page = browser.open(Screen.DESKTOP);
        page.navigate(path);
        tabTo(page, page.locator("[name=username]"));
        page.keyboard().type(person);
        tabTo(page, page.locator("[name=password]"));
        page.keyboard().type(person);
        press(page, "Enter");
        page.locator(".account").waitFor();
        return page;
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, Locator target) {
        target.waitFor();
        for (var stops = 0; !isFocused(target); stops++) {
            assertThat(stops).as("stops on the way to %s", target).isLessThan(STOPS);
            page.keyboard().press("Tab");
            Browser.endTransitions(page);
            assertThat(unmarked(page))
                    .as("has the focus on %s, and nothing shows it", page.url())
                    .isNull();
        }
    }

    /** What has the focus, where nothing about it shows that. */
    private static @Nullable Object unmarked(Page page) {
        return page.evaluate("""
                (() => {
                  const focused = document.activeElement, style = getComputedStyle(focused);
                  return focused === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                      ? null : focused.outerHTML;
                })()""");
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }
}
