package org.workspacesportal.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** The page on which people name deputies, as a browser sees it. */
@PortalTest
class DeputyPagesTest extends Deputising {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final String PAGE = "/approvals/deputies";

    private String person;
    private Session browser;

    @BeforeEach
    void somebodyIsSignedIn() {
        person = newPeople.employee("person");
        browser = portal.browser(person);
    }

    @Test
    void aDeputyIsNamedAndTakenBack() {
        var deputy = newPeople.employee("stand-in");

        var named = browser.submit(PAGE, form(deputy, today(), today().plusDays(3)));

        assertThat(named.status()).isEqualTo(302);
        assertThat(named.header("Location")).endsWith(PAGE);
        assertThat(browser.get(PAGE).body())
                .contains("The deputy has been named", "Nora Newcomer", DAY.format(today().plusDays(3)), "Now")
                .doesNotContain(">" + deputy + "<");
        assertThat(deputies.deputiesOf(person)).containsExactly(deputy);
        assertThat(portal.browser(deputy).get(PAGE).body())
                .containsPattern("(?s)For whom you stand in now.*<li>.*Nora Newcomer");

        assertThat(end(browser, deputy)).isEqualTo(302);

        assertThat(browser.get(PAGE).body())
                .contains("stands in for you no longer")
                .doesNotContain("Nora Newcomer</td>", "The deputy has been named");
        assertThat(browser.get(PAGE).body()).doesNotContain("stands in for you no longer");
        assertThat(deputies.deputiesOf(person)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM deputy WHERE person = ? AND named_at IS NOT NULL AND ended_at IS NOT NULL",
                        Long.class,
                        person))
                .as("rows that say who was deputy when")
                .isEqualTo(1);
        assertThat(end(browser, deputy)).as("clicked twice").isEqualTo(302);
    }

    @Test
    void whoHasBeenTakenBackMayBeNamedAgain() {
        browser.submit(PAGE, form("deputy", today(), today()));
        end(browser, "deputy");

        assertThat(browser.submit(PAGE, form("deputy", today(), today())).status())
                .isEqualTo(302);

        assertThat(deputies.deputiesOf(person)).containsExactly("deputy");
    }

    @Test
    void aComingPeriodIsShownAsSuch() {
        browser.submit(PAGE, form("deputy", today().plusDays(1), today().plusDays(2)));

        assertThat(browser.get(PAGE).body()).contains("Dana Deputy", "Coming", "Remove");
        assertThat(deputies.deputiesOf(person)).isEmpty();
    }

    static Stream<Arguments> wrongInputs() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return Stream.of(
                wrong("no deputy", "deputy", null),
                wrong("a blank deputy", "deputy", " \n"),
                wrong("somebody unknown", "deputy", "nobody-there"),
                wrong("everybody", "deputy", "*)(uid=*"),
                wrong("an expression", "deputy", "${employee}"),
                wrong("markup", "deputy", "<script>alert(1)</script>"),
                wrong("a NUL", "deputy", "dep\u0000uty"),
                wrong("10,000 characters", "deputy", "x".repeat(10_000)),
                wrong("no first day", "firstDay", null),
                wrong("a word for a first day", "firstDay", "soon"),
                wrong(
                        "a first day behind the last",
                        "lastDay",
                        today.minusDays(1).toString()),
                wrong("no last day", "lastDay", ""),
                wrong("an impossible day", "lastDay", today.getYear() + 1 + "-02-30"),
                wrong(
                        "more than a year",
                        "lastDay",
                        today.plusYears(1).plusDays(2).toString()),
                wrong("a smuggled person", "person", "admin"),
                wrong("an unknown field", "colour", "blue"));
    }

    private static Arguments wrong(String name, String field, @Nullable String value) {
        return Arguments.argumentSet(name, field, value);
    }

    @ParameterizedTest
    @MethodSource("wrongInputs")
    void aWrongInputIsRefusedAndNothingHappens(String field, String value) {
        var input = new HashMap<>(form("deputy", today(), today()));
        input.put(field, value);

        var refused = evidence.refused(() -> browser.submit(PAGE, input));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("There is a problem", "href=\"#" + field + "\"")
                .doesNotContain("<script>");
    }

    @Test
    void nobodyStandsInForThemselves() {
        var refused = evidence.refused(() -> browser.submit(PAGE, form(person, today(), today())));

        assertThat(refused.body()).contains("Deputy: must be somebody else than you");
    }

    @Test
    void theSameDeputyIsNotNamedTwiceForADay() {
        browser.submit(PAGE, form("deputy", today().plusDays(3), today().plusDays(5)));

        var refused = evidence.refused(() -> browser.submit(PAGE, form("deputy", today(), today().plusDays(3))));

        assertThat(refused.body()).contains("Deputy: stands in for you from " + today().plusDays(3));
        assertThat(browser.submit(PAGE, form("deputy", today(), today().plusDays(2)))
                        .status())
                .as("the days before")
                .isEqualTo(302);
        assertThat(browser.submit(PAGE, form("approver", today(), today().plusDays(9)))
                        .status())
                .as("somebody else")
                .isEqualTo(302);
    }

    @Test
    void whoClicksTwiceNamesOneDeputy() throws Exception {
        Callable<Integer> click =
                () -> browser.submit(PAGE, form("deputy", today(), today())).status();

        assertThat(AtOnce.all(List.of(click, click))).containsExactlyInAnyOrder(302, 400);

        assertThat(deputies.namedBy(person)).hasSize(1);
    }

    @Test
    void nobodyNamesHundreds() {
        IntStream.range(0, Appointments.LIMIT)
                .forEach(day -> name(person, "deputy", today().plusDays(day), today().plusDays(day)));
        evidence.awaitQuiet();

        var refused = evidence.refused(() -> browser.submit(PAGE, form("approver", today(), today())));

        assertThat(refused.body()).contains("Deputy: would be one more than 10");
    }

    @Test
    void somebodyElsesDeputyIsNobodysBusiness() {
        nameToday("admin", person);
        evidence.awaitQuiet();

        var refused = evidence.refused(() -> browser.submit(PAGE + "/" + idOf("admin", person) + "/end", Map.of()));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).contains("You have named no such deputy");
        assertThat(evidence.refused(() -> browser.submit(PAGE + "/987654321/end", Map.of()))
                        .body())
                .contains("You have named no such deputy");
        assertThat(evidence.refused(() -> browser.submit(PAGE + "/all/end", Map.of()))
                        .status())
                .isEqualTo(400);
        appointments.end("admin", idOf("admin", person));
    }

    @Test
    void aDeputyIsNamedByThePageOnly() {
        var forged = new HashMap<>(form("deputy", today(), today()));
        forged.put("_csrf", "guessed");
        var before = evidence.all();

        assertThat(portal.postForm(person, PAGE, forged).status()).isIn(302, 401, 403);
        assertThat(evidence.all()).isEqualTo(before);
    }

    @Test
    void theInboxLeadsThere() {
        assertThat(browser.get("/approvals").body()).contains("href=\"" + PAGE + "\"");
    }

    private int end(Session browser, String deputy) {
        return browser.submit(PAGE + "/" + idOf(person, deputy) + "/end", Map.of())
                .status();
    }
}
