package org.workspacesportal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** The portal's pages by the rules of WCAG 2.2, levels A and AA, as far as a program can check them: light and dark, small and large. */
@PortalTest
class AccessibilityIT {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    static Stream<Screen> screens() {
        return Stream.of(Screen.DESKTOP, Screen.PHONE).flatMap(screen -> Stream.of(screen, screen.dark()));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyPageIsForEverybody(Screen screen) {
        var stranger = browser.open(screen);
        check(stranger, screen, "/login");
        check(stranger, screen, "/login?error");
        check(stranger, screen, "/decisions/unknown");

        var requester = people.employee("newcomer");
        var page = browser.openAs(requester, screen, "/");
        check(page, screen, "/");
        check(page, screen, "/requests/new");
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
        page.getByLabel("Needed until (optional)").fill("2020-01-31");
        click(page, "Send request");
        check(page, screen);

        var number = portal.asked(requester);
        check(page, screen, "/");
        check(page, screen, "/requests/" + number);
        await().until(() -> portal.mails(number).size() == 2);
        check(stranger, screen, PortalClient.decisionLink(portal.mails(number).get(0)));
        check(stranger, screen, "/demo/mailbox");

        var approver = browser.openAs("approver", screen, "/approvals");
        check(approver, screen, "/approvals");
        check(approver, screen, "/approvals/" + number);
        click(approver, "Reject request");
        check(approver, screen);
        approver.getByLabel("Comment").fill("No budget left");
        click(approver, "Reject request");
        check(approver, screen);
        check(page, screen, "/requests/" + number);
        check(page, screen, "/approvals/" + number);
        check(approver, screen, "/requests/" + number);

        var admin = browser.openAs("admin", screen, "/audit");
        check(admin, screen, "/audit");
        check(admin, screen, "/audit/timeline.csv?from=nonsense");
        checkDeputies(page, screen, requester);
        checkPassword(page, screen);
    }

    private void checkDeputies(Page page, Screen screen, String person) {
        check(page, screen, "/approvals/deputies");
        page.getByLabel("User name of your deputy").fill(person);
        page.getByLabel("Last day").fill("2020-01-31");
        click(page, "Name deputy");
        check(page, screen);
        page.getByLabel("User name of your deputy").fill("deputy");
        page.getByLabel("Last day").fill(page.getByLabel("First day").inputValue());
        click(page, "Name deputy");
        check(page, screen);
    }

    private void checkPassword(Page page, Screen screen) {
        check(page, screen, "/account/password");
        page.getByLabel("Your password now").fill("wrong");
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("Quite-different-7");
        page.getByLabel("New password again").fill("Quite-different-8");
        click(page, "Change password");
        check(page, screen);
        browser.picture(page, "password");
    }

    private void check(Page page, Screen screen, String path) {
        page.navigate(path);
        check(page, screen);
    }

    private void check(Page page, Screen screen) {
        page.waitForLoadState();
        var violations = new AxeBuilder(page)
                .withTags(WCAG_2_2_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        if (!violations.isEmpty()) {
            browser.picture(page, "violation-" + screen);
        }
        assertThat(violations).as(page.title() + " at " + page.url()).isEmpty();
    }

    private static void click(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label)).click();
    }
}
