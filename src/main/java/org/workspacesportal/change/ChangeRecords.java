package org.workspacesportal.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Problem;

/** The table of changes that are carried out: what was sent to AWS, and when to look next. */
@Component
@Transactional
class ChangeRecords {

    /** As many as AWS describes in one call. */
    static final int BATCH = 25;

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ChangeRecord get(String number) {
        return jdbc.sql("SELECT * FROM workspace_change WHERE request_number = ?")
                .param(number)
                .query((row, index) -> record(row))
                .optional()
                .orElse(ChangeRecord.NOT_BEGUN);
    }

    /**
     * Notes, for good, that the call is about to go out; whatever happens next, a repetition will know.
     *
     * @param seen the intent this step has read; another one means that somebody else is at it
     * @return the intent noted
     * @throws NotYetKnown when somebody else is at it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Instant intend(String number, @Nullable Instant seen) {
        var intent = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (jdbc.sql("SELECT count(*) FROM workspace_change WHERE request_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single()
                == 0) {
            set(number, "sent_at", Timestamp.from(intent));
        } else if (replaceIntent(number, seen, Timestamp.from(intent)) == 0) {
            throw new NotYetKnown(
                    "Request %s: another node is changing its desktop. Nothing is lost; where this stays, increment the retries of the job in Cockpit."
                            .formatted(number));
        }
        return intent;
    }

    /** Notes, for good, that the call this intent was for surely had no effect. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void forgetIntent(String number, Instant intent) {
        replaceIntent(number, intent, null);
    }

    private int replaceIntent(String number, @Nullable Instant seen, @Nullable Timestamp next) {
        var update = "UPDATE workspace_change SET sent_at = ? WHERE request_number = ? AND sent_at ";
        return seen == null
                ? jdbc.sql(update + "IS NULL").params(next, number).update()
                : jdbc.sql(update + "= ?")
                        .params(next, number, Timestamp.from(seen))
                        .update();
    }

    /** Notes, for good, that AWS has taken it, and has it looked at. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void accepted(String number, @Nullable String successorId, Duration firstCheck) {
        set(number, "accepted", true);
        set(number, "successor_id", successorId);
        checkIn(number, firstCheck);
    }

    void seenBusy(String number) {
        set(number, "seen_busy", true);
    }

    /**
     * Notes that an admin wants another try.
     *
     * @param looksFirst whether what was sent before is looked for before it is sent again
     */
    void tryAgain(String number, boolean looksFirst) {
        set(number, "accepted", false);
        set(number, "seen_busy", false);
        // Neither is of the next try; a successor that is there is found again.
        set(number, "successor_id", null);
        for (var column : List.of("problem", "problem_code", "problem_details")) {
            set(number, column, null);
        }
        if (!looksFirst) {
            set(number, "sent_at", null);
        }
    }

    void problem(String number, Problem problem) {
        set(number, "problem", problem.text());
        set(number, "problem_code", problem.code());
        set(number, "problem_details", problem.details());
    }

    void checkIn(String number, Duration delay) {
        set(number, "next_check_at", Timestamp.from(clock.instant().plus(delay)));
    }

    void stopChecking(String number) {
        set(number, "next_check_at", null);
    }

    /**
     * Takes up to {@value #BATCH} changes that are due for a look. Nobody else gets them before {@code again}, so a node that dies while looking delays
     * the next look but loses none.
     */
    List<String> takeDue(Duration again) {
        var due = jdbc.sql("""
                        SELECT c.request_number FROM workspace_change c
                        WHERE c.next_check_at <= ?
                        ORDER BY c.next_check_at
                        FETCH FIRST %d ROWS ONLY
                        FOR UPDATE SKIP LOCKED""".formatted(BATCH))
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
        due.forEach(number -> checkIn(number, again));
        return due;
    }

    private void set(String number, String column, @Nullable Object value) {
        var updated = jdbc.sql("UPDATE workspace_change SET " + column + " = ? WHERE request_number = ?")
                .params(value, number)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO workspace_change (request_number, " + column + ") VALUES (?, ?)")
                    .params(number, value)
                    .update();
        }
    }

    private static ChangeRecord record(ResultSet row) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        var problem = row.getString("problem");
        return new ChangeRecord(
                sentAt == null ? null : sentAt.toInstant(),
                row.getBoolean("accepted"),
                row.getBoolean("seen_busy"),
                row.getString("successor_id"),
                problem == null
                        ? null
                        : new Problem(problem, row.getString("problem_code"), row.getString("problem_details")));
    }
}
