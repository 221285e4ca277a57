package org.workspacesportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A browser before the running portal. Every page is opened by somebody of their own: cookies are not shared. A test fails when a page it had open
 * wrote an error to the console or could not load something, unless it said before that this is to be.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    /** What a page is looked at with, and in which language. */
    public record Screen(int width, ColorScheme scheme, boolean scripts, Locale language) {

        public static final Screen DESKTOP = new Screen(1280, ColorScheme.LIGHT, true, Locale.UK);
        public static final Screen PHONE = new Screen(360, ColorScheme.LIGHT, true, Locale.UK);

        /**
         * The screens to look at pages on: as the system property {@code screens} says, {@code all} (every width, colour scheme and language, with and
         * without scripts), {@code pages} (the same), {@code half} (eight, among which any three of these four meet in every combination) or two that have
         * nothing in common.
         */
        public static Stream<Screen> forPages() {
            return switch (screens()) {
                case "all", "pages" -> all();
                case "half" -> all().filter(Screen::isOfHalf);
                default -> opposites();
            };
        }

        /** The screens to do whole jobs on: {@code all}, or two that have nothing in common. */
        public static Stream<Screen> forJobs() {
            return screens().equals("all") ? all() : opposites();
        }

        private static String screens() {
            return System.getProperty("screens", "");
        }

        private static Stream<Screen> opposites() {
            return Stream.of(PHONE.dark().german(), DESKTOP.withoutScripts());
        }

        private static Stream<Screen> all() {
            return Stream.of(PHONE, DESKTOP)
                    .flatMap(screen -> Stream.of(screen, screen.dark()))
                    .flatMap(screen -> Stream.of(screen, screen.withoutScripts()))
                    .flatMap(screen -> Stream.of(screen, screen.german()));
        }

        private boolean isOfHalf() {
            return Stream.of(width == PHONE.width, scheme == ColorScheme.DARK, scripts, language.equals(Locale.GERMANY))
                                    .filter(property -> property)
                                    .count()
                            % 2
                    == 0;
        }

        public Screen dark() {
            return new Screen(width, ColorScheme.DARK, scripts, language);
        }

        public Screen withoutScripts() {
            return new Screen(width, scheme, false, language);
        }

        public Screen german() {
            return new Screen(width, scheme, scripts, Locale.GERMANY);
        }

        @Override
        public String toString() {
            return width + "-" + language.getLanguage() + (scheme == ColorScheme.DARK ? "-dark" : "")
                    + (scripts ? "" : "-without-scripts");
        }
    }

    private static final int HEIGHT = 900;
    private static final double PATIENCE_MS = 20_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Chromium chromium;
    private String address;
    private Path screenshots;
    private int pictures;

    @Override
    public void beforeEach(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = test.getRoot()
                .getStore(Namespace.create(Browser.class))
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        var port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        address = "http://127.0.0.1:" + port;
        screenshots = Path.of(
                "target",
                "screenshots",
                test.getRequiredTestClass().getSimpleName(),
                test.getRequiredTestMethod().getName());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            contexts.forEach(context -> context.pages().forEach(page -> picture(page, "failed")));
        }
        contexts.forEach(BrowserContext::close);
        assertThat(troubles).as("what the browser complained about").isEmpty();
    }

    /** A page nobody has signed in to, not yet anywhere. */
    public Page open(Screen screen) {
        var context = chromium.newContext(new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width(), HEIGHT)
                .setColorScheme(screen.scheme())
                .setJavaScriptEnabled(screen.scripts())
                .setLocale(screen.language().toLanguageTag())
                .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        contexts.add(context);
        var page = context.newPage();
        watch(page);
        return page;
    }

    /**
     * The same for a page that a program is to check, which needs scripts of its own: without scripts means without those of the portal.
     */
    public Page openToCheck(Screen screen) {
        var page = open(new Screen(screen.width(), screen.scheme(), true, screen.language()));
        if (!screen.scripts()) {
            page.route(
                    "**/js/*",
                    route -> route.fulfill(new FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody("")));
        }
        return page;
    }

    /** A page at a path of the portal, after signing in where that asks for it. */
    public Page openAs(String user, Screen screen, String path) {
        var page = open(screen);
        page.navigate(path);
        signIn(page, user);
        return page;
    }

    /** Fills in the login page that is shown; the people of the demo have their name as password. */
    public static void signIn(Page page, String user) {
        page.locator("[name=username]").fill(user);
        page.locator("[name=password]").fill(user);
        page.locator("main form [type=submit]").click();
    }

    /**
     * Lets forms be sent that the browser itself would hold back. Waits for them, and holds for fields too that have not arrived yet when it is said.
     */
    public static void withoutOwnChecks(Locator forms) {
        forms.first().waitFor();
        forms.evaluateAll("forms => forms.forEach(form => form.noValidate = true)");
    }

    /** Shows a page on another screen, as it looks once its colours have faded over to those of the screen. */
    public static void show(Page page, Screen screen) {
        page.setViewportSize(screen.width(), HEIGHT);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(screen.scheme()));
        endTransitions(page);
    }

    /** Shows at once what colours and frames fade over to. */
    public static void endTransitions(Page page) {
        page.evaluate("document.getAnimations().forEach(fading => fading.finish())");
    }

    /** Says that a complaint with these words in it is right here. */
    public void expectTrouble(String words) {
        expected.add(words);
    }

    /** Keeps what the page looks like, under target/screenshots. */
    public void picture(Page page, String name) {
        page.waitForLoadState();
        var file = screenshots.resolve("%02d-%s.png".formatted(++pictures, name));
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private void watch(Page page) {
        page.onConsoleMessage(message -> {
            // A resource that could not be loaded is noted below, with its address.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                trouble("console: " + message.text());
            }
        });
        page.onPageError(error -> trouble("script: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                trouble("%d %s %s"
                        .formatted(response.status(), response.request().method(), response.url()));
            }
        });
        page.onRequestFailed(request -> {
            // Leaving a page aborts what it was still loading.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                trouble(request.failure() + " " + request.method() + " " + request.url());
            }
        });
    }

    private void trouble(String words) {
        if (expected.stream().noneMatch(words::contains)) {
            troubles.add(words);
        }
    }
}
