package org.workspacesportal.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** From what was seen of a desktop day by day to the request for the cheaper running mode. */
@PortalTest
class AdvicePagesTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Desktops desktops;

    @Autowired
    Advices advices;

    @Autowired
    Clock clock;

    private String person;
    private String desktop;

    @BeforeEach
    void somebodyHasADesktop() {
        person = people.named("advised-" + System.nanoTime(), "=1+1", "Formula");
        var number = portal.asked(person);
        portal.approvalMail(number, "approver");
        portal.decide("approver", number, Map.of("approved", true));
        await().until(() -> portal.status(person, number).equals("READY"));
        evidence.skipToQuiet();
        desktop = desktops.of(person).get(0).workspaceId();
    }

    @Test
    void eachLookCountsForItsDay() {

        assertThat(evidence.count(
                        "SELECT count(*) FROM desktop_day WHERE workspace_id = ? AND running_mode = 'AUTO_STOP'"
                                + " AND looks > 0 AND running = looks",
                        desktop))
                .isEqualTo(1);
    }

    @Test
    void oneClickAsksForTheCheaperMode() {
        assertThat(advices.of(List.of(desktop))).as("a day is not enough").isEmpty();
        observed(25);

        var admin = portal.browser("admin");
        var page = admin.pageWith("/admin/advice", desktop);
        assertThat(admin.get("/admin/advice?page=" + page).body())
                .contains("Ask for it", "Stops when idle → Always on");
        assertThat(portal.browser(person).get("/desktops/" + desktop).body())
                .contains("always on, it would cost about");

        var asked = admin.submit("/admin/advice/" + desktop, Map.of());

        assertThat(asked.status()).isEqualTo(302);
        var number = asked.header("Location").replaceFirst(".*/", "");
        assertThat(number).startsWith("WS-");
        var request = portal.request("admin", number);
        assertThat(request.path("reason").asText()).contains("Saves about");
        assertThat(advices.of(List.of(desktop))).as("asked for already").isEmpty();
        assertThat(admin.submit("/admin/advice/" + desktop, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aChangeOfTheModeBeginsAnew() {
        observed(25);
        assertThat(advices.of(List.of(desktop))).hasSize(1);

        jdbc.update("UPDATE desktop SET running_mode = 'ALWAYS_ON' WHERE workspace_id = ?", desktop);

        assertThat(advices.of(List.of(desktop))).isEmpty();
    }

    @Test
    void theTableTakesNoNameForAFormula() {
        observed(25);

        var table = portal.browser("admin").get("/admin/advice.csv");

        assertThat(table.type()).startsWith("text/csv");
        assertThat(table.body())
                .contains("\"" + desktop + "\"", "\"'=1+1 Formula\"", "\"AUTO_STOP\",\"ALWAYS_ON\",\"730\"");
    }

    @Test
    void nobodyElseReadsIt() {
        var employee = portal.browser("employee");

        assertThat(employee.get("/admin/advice").status()).isEqualTo(403);
        assertThat(employee.get("/admin/advice.csv").status()).isEqualTo(403);
        assertThat(employee.submit("/admin/advice/ws-1", Map.of()).status()).isEqualTo(403);
    }

    /** Lets it have run all the time on so many days before today. */
    private void observed(int days) {
        for (var day = 1; day <= days; day++) {
            jdbc.update(
                    "INSERT INTO desktop_day (workspace_id, seen_on, running_mode, looks, running, connected) VALUES (?, ?, 'AUTO_STOP', 1, 1, 0)",
                    desktop,
                    Date.valueOf(LocalDate.now(clock).minusDays(day)));
        }
    }
}
