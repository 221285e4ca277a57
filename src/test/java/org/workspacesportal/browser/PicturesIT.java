package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.PortalClient;

/**
 * Takes the pictures of the README, in a portal in which only people of the demo have been. With {@code -Dpictures.write=true} they replace those in
 * {@code docs/images}.
 */
@BrowserTest
@TestPropertySource(properties = "portal.base-url=http://127.0.0.1:8080")
class PicturesIT {

    private static final Path TAKEN = Path.of("target", "pictures");
    private static final Path KEPT = Path.of("docs", "images");
    private static final int HEIGHT = 800;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalClient portal;

    private static String waiting;

    @BeforeEach
    void somethingHasHappened() {
        if (waiting == null) {
            var ready = portal.asked("employee");
            portal.decide("approver", ready, Map.of("approved", true, "comment", "Have fun"));
            await().until(() -> portal.status("employee", ready).equals("READY"));
            var request = PortalClient.goodRequest();
            request.put("reason", "Two test systems have to run beside my laptop until the release.");
            waiting = portal.ask("colleague", request).json().path("number").asText();
            portal.approvalMail(waiting, "approver");
        }
    }

    @Test
    void theDesktopOfAnEmployee() throws IOException {
        var page = browser.openAs("employee", Screen.DESKTOP, "/");
        assertThat(page.locator("main .tile").first()).isVisible();
        take(page, "portal.png");
    }

    @Test
    void whatAnApproverDecidesAbout() throws IOException {
        var page = browser.openAs("approver", Screen.DESKTOP, "/approvals/" + waiting);
        assertThat(page.locator("[name=comment]")).isVisible();
        take(page, "decision.png");
    }

    @Test
    void theMailAnApproverGets() throws IOException {
        var page = browser.open(Screen.DESKTOP);
        page.setViewportSize(720, HEIGHT);
        page.navigate("/demo/mailbox/"
                + portal.approvalMail(waiting, "approver").path("id").asText());
        assertThat(page.locator("body")).containsText(waiting);
        take(page, "mail.png");
    }

    @Test
    void itsTaskInTasklist() throws IOException {
        var page = browser.openAs(
                "approver",
                Screen.DESKTOP,
                "/camunda/app/tasklist/default/#/?task=" + portal.taskId("approver", waiting));
        assertThat(page.locator(".fjs-form").getByLabel("Who asks")).hasValue("Cora Colleague");
        take(page, "tasklist.png");
    }

    @Test
    void itsProcessInCockpit() throws IOException {
        var process = portal.get("admin", "/engine-rest/process-instance?businessKey=" + waiting)
                .json()
                .path(0)
                .path("id")
                .asText();
        var page = browser.openAs(
                "admin", Screen.DESKTOP, "/camunda/app/cockpit/default/#/process-instance/" + process + "/runtime");
        assertThat(page.locator(".djs-container").first()).isVisible();
        assertThat(page.locator(".djs-overlay .badge").first()).isVisible();
        take(page, "cockpit.png");
    }

    private void take(Page page, String name) throws IOException {
        page.setViewportSize(page.viewportSize().width, HEIGHT);
        page.waitForLoadState();
        var taken = TAKEN.resolve(name);
        page.screenshot(new ScreenshotOptions().setPath(taken));
        if (Boolean.getBoolean("pictures.write")) {
            Files.copy(taken, KEPT.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(KEPT.resolve(name)).exists();
        assertThat(Files.readString(Path.of("README.md"))).contains("docs/images/" + name);
    }
}
