package org.workspacesportal.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What tests about deputies share: people, days, and travels in time. */
abstract class Deputising {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Announcer announcer;

    @Autowired
    Appointments appointments;

    @Autowired
    Deputies deputies;

    @Autowired
    Clock clock;

    /** What is under way when somebody travels to another day would be looked at again on that day only. */
    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last second of a day, in UTC. */
    static void travelToTheEndOf(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.plusDays(1).atStartOfDay().minusSeconds(1).toInstant(ZoneOffset.UTC)));
    }

    static void travelToTheBeginOf(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    void name(String person, String deputy, LocalDate firstDay, LocalDate lastDay) {
        appointments.name(person, form(deputy, firstDay, lastDay));
    }

    void nameToday(String person, String deputy) {
        name(person, deputy, today(), today());
    }

    static Map<String, String> form(String deputy, LocalDate firstDay, LocalDate lastDay) {
        return Map.of("deputy", deputy, "firstDay", firstDay.toString(), "lastDay", lastDay.toString());
    }

    long idOf(String person, String deputy) {
        return jdbc.queryForObject(
                "SELECT max(id) FROM deputy WHERE person = ? AND deputy = ?", Long.class, person, deputy);
    }
}
