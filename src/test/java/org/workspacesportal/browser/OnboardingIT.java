package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.language.Wording;
import org.workspacesportal.language.Words;
import org.workspacesportal.sheet.Sheets;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalPeople;

/** A sheet of desktops for many, from the first try to the last request. */
@BrowserTest
class OnboardingIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    Wording wording;

    private Words say;
    private Page page;

    static Stream<Screen> screens() {
        return Screen.forJobs();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aSheetIsMendedSubmittedApprovedAndAskedFor(Screen screen) throws IOException {
        say = wording.in(screen.language());
        var manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        var sheet = OnboardingClient.sheet(people.employees("newcomer", 6));
        page = browser.openAs(manager, screen, "/");
        page.locator(".top .links")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(say.of("layout.onboardings")))
                .click();

        send(sheet + OnboardingClient.row("nobody-here"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.of("onboarding.wrong", 1));
        assertThat(page.locator("tbody").first()).containsText(say.of("nobody-known"));
        browser.picture(page, "errors");

        var mended = givenBack().replace("nobody-here", people.employee("newcomer"));
        send(mended);
        assertThat(page.locator("#status")).containsText(say.of("onboarding.state.DRAFT"));
        assertThat(page.locator("#rows tbody tr")).hasCount(7);
        browser.picture(page, "draft");
        button(page, say.of("onboarding.submit")).click();
        assertThat(page.locator("#status")).containsText(say.of("onboarding.state.WAITING_FOR_APPROVAL"));

        var number = page.url().replaceAll(".*/", "").replaceAll("[?#].*", "");
        var approver = browser.openAs("approver", screen, "/approvals");
        approver.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(number))
                .click();
        button(approver, say.of("onboarding.reject", 7)).click();
        assertThat(approver.getByRole(AriaRole.ALERT)).containsText(say.of("comment.needed"));
        approver.getByLabel(say.field("comment")).fill("Welcome <all>");
        button(approver, say.of("onboarding.approve", 7)).click();
        assertThat(approver.locator("#status")).containsText("Welcome <all>");
        browser.picture(approver, "approved");

        becomes(screen, say.of("onboarding.state.DONE"));
        assertThat(page.locator("#status")).containsText(say.of("onboarding.progress", 7, 7));
        assertThat(page.locator("progress")).hasAttribute("value", "7");
        assertThat(page.locator("#rows tbody a")).hasCount(7);
        browser.picture(page, "done");
        page.locator("#rows tbody a").first().click();
        assertThat(page.locator("main")).containsText("CC-4711");
        assertThat(page.locator("#timeline")).containsText(number);
    }

    /** What a page can carry has a limit in browsers, far above the largest sheet: one of nothing but quotes, each of which is doubled. */
    @Test
    void alsoTheLargestSheetIsGivenBack() throws IOException {
        say = wording.in(Screen.DESKTOP.language());
        page = browser.openAs(people.employee("manager", Groups.REQUESTERS_FOR_OTHERS), Screen.DESKTOP, "/onboardings");
        var cells = "nobody-here,standard,AUTO_STOP,,,x";
        var row = cells + "\"".repeat((Sheets.MOST_MEGABYTES << 20) / Sheets.MOST_ROWS - cells.length() - 2) + "\n";

        send(OnboardingClient.HEADING + row.repeat(Sheets.MOST_ROWS));

        assertThat(page.getByRole(AriaRole.ALERT)).containsText(say.of("onboarding.wrong", 1000));
        var sheet = givenBack();
        Assertions.assertThat(sheet.lines()).hasSize(Sheets.MOST_ROWS + 1);
        Assertions.assertThat(sheet.length()).isGreaterThan(3 * (Sheets.MOST_MEGABYTES << 20) / 2);
    }

    private String givenBack() throws IOException {
        var download = page.waitForDownload(
                () -> page.getByText(say.of("onboarding.wrong.download")).click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("errors.csv");
        return Files.readString(download.path());
    }

    private void send(String sheet) {
        page.locator("[name=file]")
                .setInputFiles(new FilePayload("trainees.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
        button(page, say.of("onboarding.check")).click();
        page.waitForLoadState();
    }

    /** Pages with scripts look by themselves what has become of it. */
    private void becomes(Screen screen, String words) {
        if (screen.scripts()) {
            assertThat(page.locator("#status")).containsText(words);
        } else {
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                // Chromium refuses to reload a page it is just putting in the place of another one.
                page.navigate(page.url());
                return page.locator("#status").innerText().contains(words);
            });
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
