package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.sheet.Sheets;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Statements;

/** What a sheet of 5,000 rows costs: measured and told, and held to a few statements, whatever the machine. */
@PortalTest
@OnPostgres
@Import(Statements.class)
@TestPropertySource(properties = "portal.onboarding.chunk=25")
class OnboardingMeasuresPostgresIT {

    private static final Logger LOG = LoggerFactory.getLogger(OnboardingMeasuresPostgresIT.class);
    private static final int ASKED = 500;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Statements statements;

    @Test
    void fiveThousandRowsAreAFewStatements() {
        var onboardings = new OnboardingClient(portal);
        var manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        var newcomers = IntStream.range(0, Sheets.MOST_ROWS)
                .mapToObj("many-%04d"::formatted)
                .toList();
        moveIn(newcomers);
        var sheet = OnboardingClient.sheet(newcomers);
        onboardings.send(manager, OnboardingClient.sheet(newcomers.subList(0, 10)));

        var wrong = sheet.replace("many-4999,standard", "many-4999,mainframe");
        measure("a sheet of 5,000 rows is checked and refused", 60, () -> {
            assertThat(onboardings.send(manager, wrong).status()).isEqualTo(400);
            return true;
        });
        var draft = measure(
                "a sheet of 5,000 rows is checked and kept as a draft", 80, () -> onboardings.draft(manager, sheet));
        var browser = portal.browser(manager);
        measure("the page of a draft of 5,000 rows", 40, () -> browser.get("/onboardings/" + draft));
        measure("all of its rows as a table", 20, () -> browser.get("/onboardings/" + draft + "/rows.csv"));
        measure("it is submitted", 250, () -> onboardings.submit(manager, draft));
        onboardings.withdraw(manager, draft);

        var some = onboardings.submitted(manager, OnboardingClient.sheet(newcomers.subList(0, ASKED)));
        // How many statements depends on how often the test looks.
        measure(ASKED + " desktops are approved together and each has become a request", Integer.MAX_VALUE, () -> {
            onboardings.decide("approver", some, Map.of("approved", true));
            return await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> onboardings.state(manager, some), "DONE"::equals);
        });
        assertThat(onboardings.get(manager, some).path("asked").asInt()).isEqualTo(ASKED);
    }

    /** Past the engine, which makes a password for each, as a directory does not. */
    private void moveIn(List<String> ids) {
        jdbc.batchUpdate(
                "INSERT INTO ACT_ID_USER (ID_, REV_, FIRST_, LAST_, EMAIL_) VALUES (?, 1, 'Nora', 'Newcomer', ?)",
                ids.stream().map(id -> new Object[] {id, id + "@example.com"}).toList());
    }

    private <T> T measure(String what, int mostStatements, Supplier<T> act) {
        var before = statements.count();
        var begin = System.nanoTime();
        var done = act.get();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var made = statements.count() - before;
        LOG.warn("MEASURED {}: {} ms, {} statements of calls", what, took.toMillis(), made);
        assertThat(made).as(what).isLessThan(mostStatements);
        return done;
    }
}
