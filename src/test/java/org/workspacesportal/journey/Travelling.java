package org.workspacesportal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** Travels in time, in which everything goes on by itself, and approvers who are nobody else's. */
abstract class Travelling {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private ScheduledTaskHolder scheduled;

    /** What is under way when somebody travels would be late all of a sudden. */
    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    @AfterEach
    void backToThePresent() {
        try {
            // What is still under way would be looked at again in days.
            evidence.awaitQuiet();
        } finally {
            ClockUtil.reset();
        }
    }

    /** Travels to a minute after so many days from now; the clock goes on. */
    void daysLater(int days) {
        ClockUtil.offset(Duration.ofDays(days).plusMinutes(1).toMillis());
    }

    /** Travels to the beginning of a day, and the portal looks who is away, as it does all the time. */
    void travelTo(LocalDate day) {
        var present = System.currentTimeMillis();
        ClockUtil.offset(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() - present);
        scheduled.getScheduledTasks().stream()
                .filter(task -> task.toString().endsWith("Announcer.look"))
                .forEach(task -> task.getTask().getRunnable().run());
    }

    /** A request about which a group of its own decides; returns its number. */
    String askedOf(String group, String requester) {
        var policy = policy().replace("<text>\"approvers\"</text>", "<text>\"%s\"</text>".formatted(group));
        var deployment = repositoryService
                .createDeployment()
                .addString("approval-policy.dmn", policy)
                .deploy();
        try {
            return portal.asked(requester);
        } finally {
            repositoryService.deleteDeployment(deployment.getId(), true);
        }
    }

    private static String policy() {
        try {
            return new ClassPathResource("bpmn/approval-policy.dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
