package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.supply.Lack;
import org.workspacesportal.supply.Supply;
import org.workspacesportal.supply.SupplyUnderTest;
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

    @Autowired
    Supply supply;

    @Autowired
    RowsInTurn rows;

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
        SupplyUnderTest.lacks(supply, Map.of());
        jdbc.execute("DROP TRIGGER IF EXISTS breaks");
        Breaks.at = null;
    }

    @Test
    void aRowThatFailsAtItsEndIsNoRequestAndTheOthersGoOn() {
        breaksAt("onboarding_row", newcomers.get(4));
        var number = approved();

        await().atMost(Duration.ofSeconds(30)).until(() -> Breaks.times > 2);
        assertThat(requests(newcomers.get(3))).isOne();
        assertThat(requests(newcomers.get(4))).isZero();
        assertThat(requests(newcomers.get(7))).isOne();
        assertThat(onboardings.state(manager, number)).isEqualTo("ASKING");
        assertThat(onboardings.get(manager, number).path("asked").asInt()).isEqualTo(7);
        failsAndSaysWhy("Line 6 of " + number + ": ");

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

    @Test
    void whatAwsLacksForAWhileIsAskedForWhenItIsBack() {
        SupplyUnderTest.lacks(supply, Map.of());
        var last = newcomers.get(7);
        var sheet = OnboardingClient.sheet(newcomers.subList(0, 7)).replace(",standard,", ",linux,")
                + OnboardingClient.row(last);
        var number = onboardings.submitted(manager, sheet);
        SupplyUnderTest.lacks(supply, Map.of("linux", Lack.BUNDLE));
        approve(number);

        failsAndSaysWhy("cannot be had at present");
        assertThat(requests(last)).isOne();
        assertThat(onboardings.get(manager, number).path("waiting").asInt()).isEqualTo(7);
        assertThat(onboardings.get(manager, number).path("refused").asInt()).isZero();

        SupplyUnderTest.lacks(supply, Map.of());
        becomesOneRequestEach(number);
    }

    @Test
    void nothingIsAskedForThatNobodyHasSubmitted() {
        var number = onboardings.draft(manager, OnboardingClient.sheet(newcomers));

        assertThatThrownBy(() -> rows.askForSome(number)).isInstanceOf(OnboardingMovedOn.class);

        assertThat(onboardings.state(manager, number)).isEqualTo("DRAFT");
        assertThat(newcomers).allSatisfy(person -> assertThat(requests(person)).isZero());
    }

    private void failsAndSaysWhy(String message) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        jobs.createJobQuery().withException().list())
                .extracting(Job::getExceptionMessage)
                .anyMatch(said -> said.contains(message)));
    }

    private String approved() {
        var number = onboardings.submitted(manager, OnboardingClient.sheet(newcomers));
        approve(number);
        return number;
    }

    private void approve(String number) {
        assertThat(onboardings
                        .decide("approver", number, Map.of("approved", true))
                        .status())
                .isEqualTo(200);
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
            // A row that is taken to be asked for is taken, and put off; what comes of it is not.
            if (broken != null && row.contains(broken) && !row.contains("ASKING") && !row.contains("WAITING")) {
                times++;
                throw new SQLException("The database is not well");
            }
        }
    }
}
