package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What fails in the middle of a sheet is taken up where it stopped: no row is lost and none is asked for twice. */
@PortalTest
class ResumedOnboardingTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ManagementService jobs;

    private OnboardingClient onboardings;
    private String manager;
    private List<String> newcomers;

    @BeforeEach
    void aSheetThatWaits() {
        onboardings = new OnboardingClient(portal);
        manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        newcomers = people.employees("newcomer", 8);
    }

    @AfterEach
    void theDatabaseIsWell() {
        jdbc.execute("DROP TRIGGER IF EXISTS breaks");
        Breaks.at = null;
    }

    @Test
    void aRowThatFailsAtItsEndIsNoRequestAndTheRestGoesOnFromThere() {
        breaksAt("onboarding_row", newcomers.get(4));
        var number = approved();

        await().atMost(Duration.ofSeconds(30)).until(() -> Breaks.times > 1);
        assertThat(requests(newcomers.get(3))).isOne();
        assertThat(requests(newcomers.get(4))).isZero();
        assertThat(requests(newcomers.get(5))).isZero();
        assertThat(onboardings.state(manager, number)).isEqualTo("ASKING");
        assertThat(onboardings.get(manager, number).path("asked").asInt()).isEqualTo(4);
        assertThat(jobs.createJobQuery().withException().count()).isPositive();

        Breaks.at = null;
        becomesOneRequestEach(number);
    }

    @Test
    void aStepThatFailsWhenItsRowsAreAskedForAsksForNoneOfThemAgain() {
        // What the step itself writes is written when all its rows are requests.
        breaksAt("onboarding", "DONE");
        var number = approved();

        await().atMost(Duration.ofSeconds(30)).until(() -> Breaks.times > 1);
        assertThat(onboardings.get(manager, number).path("asked").asInt()).isEqualTo(8);
        assertThat(onboardings.state(manager, number)).isEqualTo("ASKING");

        Breaks.at = null;
        becomesOneRequestEach(number);
    }

    private String approved() {
        var number = onboardings.submitted(manager, OnboardingClient.sheet(newcomers));
        assertThat(onboardings
                        .decide("approver", number, Map.of("approved", true))
                        .status())
                .isEqualTo(200);
        return number;
    }

    private void becomesOneRequestEach(String number) {
        onboardings.becomes(manager, number, "DONE");
        assertThat(onboardings.get(manager, number).path("asked").asInt()).isEqualTo(8);
        assertThat(newcomers).allSatisfy(person -> assertThat(requests(person)).isOne());
        assertThat(onboardings.rows(manager, number))
                .extracting(row -> row.path("request").asText())
                .doesNotHaveDuplicates()
                .allMatch(request -> request.startsWith("WS-"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.mails(number).stream()
                                .filter(mail -> mail.path("subject").asText().startsWith("Your onboarding"))
                                .count()
                        == 1);
    }

    private Integer requests(String owner) {
        return jdbc.queryForObject("SELECT count(*) FROM workspace_request WHERE owner = ?", Integer.class, owner);
    }

    private void breaksAt(String table, String value) {
        Breaks.times = 0;
        Breaks.at = value;
        jdbc.execute("CREATE TRIGGER breaks AFTER UPDATE ON " + table + " FOR EACH ROW CALL '" + Breaks.class.getName()
                + "'");
    }

    /** A database that does not take one row. */
    public static class Breaks implements Trigger {

        static volatile @Nullable String at;
        static volatile int times;

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
            var row = Arrays.toString(after);
            var broken = at;
            // A row that is taken to be asked for is taken; what comes of it is not.
            if (broken != null && row.contains(broken) && !row.contains("ASKING")) {
                times++;
                throw new SQLException("The database is not well");
            }
        }
    }
}
