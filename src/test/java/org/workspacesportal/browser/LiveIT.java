package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What the small script adds where scripts run. */
@BrowserTest
class LiveIT {

    private static final int PATIENCE_MS = 60_000;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    @Test
    void whoLooksAtTheirRequestSeesTheDesktopComeWithoutReloading() {
        var requester = people.employee("newcomer");
        var number = portal.asked(requester);
        var page = browser.openAs(requester, Screen.DESKTOP, "/requests/" + number);
        assertThat(page.locator("[aria-current=step]")).hasText("Approval");
        page.evaluate("window.stillHere = true");

        portal.decide("approver", number, Map.of("approved", true));

        assertThat(page.locator("#status")).containsText("Your desktop is ready", patiently());
        assertThat(page.locator(".stages")).containsText("Approved");
        assertThat(page.locator("#actions")).not().containsText("Withdraw");
        org.assertj.core.api.Assertions.assertThat((Boolean) page.evaluate("window.stillHere"))
                .isTrue();
    }

    @Test
    void timesAreThoseOfTheReader() {
        var requester = people.employee("newcomer");
        var page = browser.openAs(requester, Screen.DESKTOP, "/requests/" + portal.asked(requester));
        assertThat(page.locator("main time").first()).containsText(Pattern.compile("CES?T|GMT"));
    }

    @Test
    void oneBoxTicksAllOfAPage() {
        portal.asked(people.employee("newcomer"));
        portal.asked(people.employee("newcomer"));
        var page = browser.openAs("approver", Screen.DESKTOP, "/approvals");
        var boxes = page.locator("[name=number]");
        page.getByLabel("Select all on this page").check();
        assertThat(page.locator("[name=number]:checked")).hasCount(boxes.count());
        page.getByLabel("Select all on this page").uncheck();
        assertThat(page.locator("[name=number]:checked")).hasCount(0);
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE_MS);
    }
}
