package org.workspacesportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.language.Wording;
import org.workspacesportal.language.Words;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.Browser;
import org.workspacesportal.support.Browser.Screen;
import org.workspacesportal.support.BrowserTest;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What an owner does with a desktop: from the click to what AWS shows, and back to the tile. */
@BrowserTest
@Import(StillNeeded.class)
class DesktopIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    PortalPeople people;

    @Autowired
    PortalClient portal;

    @Autowired
    Desktops desktops;

    @Autowired
    LocalAws aws;

    @Autowired
    AwsConsole console;

    @Autowired
    Wording wording;

    @Autowired
    ScheduledTaskHolder scheduled;

    @Autowired
    StillNeeded stillNeeded;

    private Words say;
    private String person;
    private Page page;

    static Stream<Screen> screens() {
        return Screen.forJobs();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void stopStartAndReboot(Screen screen) {
        begin(screen);
        var id = desktop();
        click(button(say.of("power.of.STOP", "Standard Windows")));
        tileSays(screen, say.of("desktop.STOPPED"));
        assertThat(console.state(id)).isEqualTo("STOPPED");
        browser.picture(page, "stopped");

        click(button(say.of("power.of.START", "Standard Windows")));
        tileSays(screen, say.of("desktop.USABLE"));
        assertThat(console.state(id)).isEqualTo("AVAILABLE");

        openDesktop();
        click(button(say.of("power.of.REBOOT", "Standard Windows")));
        await().atMost(Duration.ofSeconds(20)).until(() -> times("RebootWorkspaces", id) == 1);
        page.navigate("/");
        tileSays(screen, say.of("desktop.USABLE"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void changeHowItRunsAndWhatItIsLike(Screen screen) {
        begin(screen);
        var id = desktop();

        openChange("RUNNING_MODE");
        page.getByLabel(say.of("ask.ALWAYS_ON")).check();
        send("RUNNING_MODE");
        requestSays(screen, say.of("status.changed"));
        assertThat(console.runningMode(id)).isEqualTo("ALWAYS_ON");
        browser.picture(page, "changed");

        page.navigate("/");
        openChange("USER_VOLUME");
        page.getByLabel(say.field("sizeGib")).fill("100");
        send("USER_VOLUME");
        requestSays(screen, say.of("status.changed"));

        page.navigate("/");
        openChange("ROOT_VOLUME");
        page.getByLabel(say.field("sizeGib")).fill("175");
        send("ROOT_VOLUME");
        approve();
        requestSays(screen, say.of("status.changed"));

        page.navigate("/");
        openChange("COMPUTE_TYPE");
        page.getByLabel("Performance Windows").check();
        send("COMPUTE_TYPE");
        approve();
        requestSays(screen, say.of("status.changed"));
        assertThat(times("ModifyWorkspaceProperties", id)).isEqualTo(4);
        page.navigate("/");
        tileSays(screen, "Performance Windows");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatLosesDataIsConfirmedByName(Screen screen) {
        begin(screen);
        var id = desktop();

        openChange("REBUILD");
        assertThat(page.locator("main")).containsText(say.of("change.lost.REBUILD"));
        Browser.withoutOwnChecks(page.locator("form.ask"));
        page.locator("[name=confirmation]").fill("Something else");
        send("REBUILD");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Standard Windows");
        browser.picture(page, "not-confirmed");
        assertThat(times("RebuildWorkspaces", id)).isZero();
        page.locator("[name=confirmation]").fill("Standard Windows");
        send("REBUILD");
        requestSays(screen, say.of("status.changed"));
        assertThat(times("RebuildWorkspaces", id)).isEqualTo(1);

        page.navigate("/");
        openChange("RESTORE");
        page.locator("[name=confirmation]").fill("Standard Windows");
        send("RESTORE");
        requestSays(screen, say.of("status.changed"));
        assertThat(times("RestoreWorkspace", id)).isEqualTo(1);

        page.navigate("/");
        openChange("BUNDLE");
        page.getByLabel("Performance Windows").check();
        page.locator("[name=confirmation]").fill("Standard Windows");
        send("BUNDLE");
        approve();
        requestSays(screen, say.of("status.changed"));
        var successor = desktop();
        assertThat(successor).isNotEqualTo(id);

        page.navigate("/");
        tileSays(screen, "Performance Windows");
        openChange("GIVE_BACK");
        browser.picture(page, "give-back");
        page.locator("[name=confirmation]").fill("Performance Windows");
        send("GIVE_BACK");
        requestSays(screen, say.of("status.changed"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> console.state(successor).isEmpty());
        page.navigate("/");
        assertThat(page.locator("#desktops")).containsText(say.of("home.no-desktop"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void itsLastDayIsMoved(Screen screen) {
        begin(screen);
        beginLeases();
        openDesktop();
        page.locator("[name=lastDay]").fill("2027-11-30");
        click(button(say.of("lease.renew")));
        page.navigate("/desktops/" + desktop());
        assertThat(page.locator("main")).containsText(say.day(LocalDate.of(2027, 11, 30)));
        browser.picture(page, "desktop");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void oneClickKeepsWhatNobodyUses(Screen screen) {
        begin(screen);
        var link = stillNeeded.ask(person, desktop());
        page.navigate("/");
        assertThat(page.locator("#desktops")).containsText(say.of("reclaim.keep"));

        var mail = browser.open(screen);
        mail.navigate(link);
        browser.picture(mail, "keep");
        mail.locator("main form [type=submit]").click();
        mail.waitForLoadState();
        browser.picture(mail, "kept");

        page.navigate("/");
        assertThat(page.locator("#desktops")).not().containsText(say.of("reclaim.keep"));
        assertThat(page.locator("#desktops")).containsText("Standard Windows");
    }

    private void begin(Screen screen) {
        say = wording.in(screen.language());
        person = people.employee("owner");
        var number = portal.asked(person);
        portal.approvalMail(number, "approver");
        portal.decide("approver", number, Map.of("approved", true));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desktops.of(person).stream().anyMatch(desktop -> "AVAILABLE".equals(desktop.state())));
        page = browser.openAs(person, screen, "/");
        tileSays(screen, say.of("desktop.USABLE"));
    }

    /** As the portal does all the time. */
    private void beginLeases() {
        scheduled.getScheduledTasks().stream()
                .filter(task -> task.toString().endsWith("LeaseKeeper.look"))
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private String desktop() {
        var all = desktops.of(person);
        assertThat(all).hasSize(1);
        return all.get(0).workspaceId();
    }

    private void openDesktop() {
        page.locator(".tile").getByText(say.of("home.care")).click();
        page.waitForLoadState();
    }

    private void openChange(String kind) {
        // What AWS is at has to end first.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> console.state(desktop()).equals("AVAILABLE"));
        openDesktop();
        page.navigate(page.url() + "/changes/" + kind.toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(page.locator("h1")).hasText(say.of("change.title." + kind));
    }

    private void send(String kind) {
        click(button(say.of("change.send." + kind)));
        page.waitForLoadState();
    }

    private void approve() {
        var number = page.url().replaceAll(".*/", "");
        portal.approvalMail(number, "approver");
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isEqualTo(200);
    }

    private void tileSays(Screen screen, String words) {
        says(screen, page.locator("#desktops"), words);
    }

    private void requestSays(Screen screen, String words) {
        says(screen, page.locator("#status"), words);
    }

    /** Pages with scripts look by themselves what has become of it. */
    private void says(Screen screen, Locator place, String words) {
        if (screen.scripts()) {
            assertThat(place).containsText(words);
        } else {
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                // Chromium refuses to reload a page it is just putting in the place of another one.
                page.navigate(page.url());
                return place.innerText().contains(words);
            });
        }
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Sends a form and waits for the page that comes then, also where its address is the same; whoever loads another one before gets in its way. */
    @SuppressWarnings("deprecation")
    private void click(Locator button) {
        page.waitForNavigation(button::click);
    }

    private long times(String operation, String id) {
        return aws.accepted().stream()
                .filter(call -> call.operation().equals(operation))
                .filter(call -> call.ids().contains(id))
                .count();
    }
}
