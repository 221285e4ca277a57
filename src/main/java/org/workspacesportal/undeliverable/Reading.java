package org.workspacesportal.undeliverable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of how far SES's list has been read through; several nodes go on with it, one page at a time. */
@Component
@Transactional
class Reading {

    /** After this a page that was begun counts as left by a node that died, and one that could not be read is tried again. */
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private static final String THIS_STEP =
            " WHERE started_at = ? AND ended_at IS NULL AND COALESCE(next_page, '') = ?";

    private final JdbcClient jdbc;
    private final UndeliverableSettings settings;
    private final Clock clock;

    Reading(JdbcClient jdbc, UndeliverableSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One page of the list.
     *
     * @param startedAt when somebody began to read it through
     * @param page where SES said to go on, null for the first page
     */
    record Step(Instant startedAt, @Nullable String page) {

        private String pageOrEmpty() {
            return page == null ? "" : page;
        }
    }

    /** Takes the next page that is due, if one is; nobody else gets it for a while. */
    Optional<Step> take() {
        var now = clock.instant();
        var due = jdbc.sql("""
                        SELECT started_at, ended_at, next_page FROM suppression_reading
                        WHERE next_read_at <= ? FOR UPDATE SKIP LOCKED""")
                .param(Timestamp.from(now))
                .query((row, index) -> step(row, now))
                .optional();
        due.ifPresent(step -> jdbc.sql(
                        "UPDATE suppression_reading SET next_read_at = ?, started_at = ?, ended_at = NULL, next_page = ?")
                .params(Timestamp.from(now.plus(STANDSTILL)), Timestamp.from(step.startedAt()), step.page())
                .update());
        return due;
    }

    private static Step step(ResultSet row, Instant now) throws SQLException {
        var started = row.getTimestamp("started_at");
        return started == null || row.getTimestamp("ended_at") != null
                ? new Step(now, null)
                : new Step(started.toInstant(), row.getString("next_page"));
    }

    /** Notes that a page was read and another one follows, which anybody may take. */
    void goOn(Step step, String next) {
        jdbc.sql("UPDATE suppression_reading SET next_page = ?, next_read_at = ?" + THIS_STEP)
                .params(next, Timestamp.from(clock.instant()), Timestamp.from(step.startedAt()), step.pageOrEmpty())
                .update();
    }

    /** Notes that the last page was read; false when another node has gone on meanwhile. */
    boolean end(Step step) {
        var now = clock.instant();
        return jdbc.sql("UPDATE suppression_reading SET next_page = NULL, ended_at = ?, next_read_at = ?" + THIS_STEP)
                        .params(
                                Timestamp.from(now),
                                Timestamp.from(now.plus(settings.readEvery())),
                                Timestamp.from(step.startedAt()),
                                step.pageOrEmpty())
                        .update()
                == 1;
    }

    /** Gives up for this time; the next one begins with the first page, as SES may have forgotten where it said to go on. */
    void giveUp(Step step) {
        jdbc.sql("UPDATE suppression_reading SET next_page = NULL, started_at = NULL, next_read_at = ?" + THIS_STEP)
                .params(
                        Timestamp.from(clock.instant().plus(settings.readEvery())),
                        Timestamp.from(step.startedAt()),
                        step.pageOrEmpty())
                .update();
    }
}
