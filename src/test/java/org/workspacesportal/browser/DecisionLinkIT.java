package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What scanners with a real browser do with a link, and what people do who run no scripts. */
@BrowserTest
class DecisionLinkIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    @Autowired
    Evidence evidence;

    String requester;
    String number;
    String link;

    @BeforeEach
    void somebodyWaitsForADecision() {
        requester = people.employee("newcomer");
        number = portal.asked(requester);
        link = PortalClient.decisionLink(portal.approvalMail(number, "approver"));
        portal.approvalMail(number, "deputy");
        evidence.awaitQuiet();
    }

    @Test
    void aScannerThatRunsScriptsChangesNothingAndIsGivenNothingToKeep() {
        var before = evidence.all();
        var page = browser.open(Screen.DESKTOP);
        var hosts = new ArrayList<String>();
        page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));

        page.navigate(link);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate(link + "?approved=true");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(evidence.all()).isEqualTo(before);
        assertThat(hosts).isNotEmpty().containsOnly("127.0.0.1");
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.locator("script")).hasCount(0);
    }

    @Test
    void nobodyNeedsScriptsToApprove() {
        var page = browser.open(Screen.PHONE.withoutScripts());
        page.navigate(link);

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Approve request"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("You approved this on");
        assertThat(page.context().cookies()).isEmpty();
        assertThat(portal.request(requester, number).path("approved").asBoolean())
                .isTrue();
    }
}
