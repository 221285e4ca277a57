package org.workspacesportal.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.CallRecords;
import org.workspacesportal.request.Problem;

/** The table of changes that are carried out: what was sent to AWS, and when to look next. */
@Component
@Transactional
class ChangeRecords {

    /** As many as AWS describes in one call. */
    static final int BATCH = 25;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CallRecords calls;

    ChangeRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calls = new CallRecords(jdbc, clock, "workspace_change");
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
        return calls.intend(number, seen)
                .orElseThrow(() -> new NotYetKnown(
                        "Request %s: another node is changing its desktop. Nothing is lost; where this stays, increment the retries in Cockpit."
                                .formatted(number)));
    }

    /** Notes, for good, that the call this intent was for surely had no effect. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void forgetIntent(String number, Instant intent) {
        calls.forgetIntent(number, intent);
    }

    /** Notes, for good, that AWS has taken it, and has it looked at. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void accepted(String number, @Nullable String successorId, Duration firstCheck) {
        calls.set(number, "accepted", true);
        calls.set(number, "successor_id", successorId);
        checkIn(number, firstCheck);
    }

    void seenBusy(String number) {
        calls.set(number, "seen_busy", true);
    }

    /**
     * Notes that an admin wants another try.
     *
     * @param looksFirst whether what was sent before is looked for before it is sent again
     */
    void tryAgain(String number, boolean looksFirst) {
        calls.set(number, "accepted", false);
        calls.set(number, "seen_busy", false);
        // Neither is of the next try; a successor that is there is found again.
        calls.set(number, "successor_id", null);
        calls.problem(number, null);
        if (!looksFirst) {
            calls.set(number, "sent_at", null);
        }
    }

    void problem(String number, Problem problem) {
        calls.problem(number, problem);
    }

    void checkIn(String number, Duration delay) {
        calls.checkIn(number, delay);
    }

    void stopChecking(String number) {
        calls.stopChecking(number);
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

    private static ChangeRecord record(ResultSet row) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return new ChangeRecord(
                sentAt == null ? null : sentAt.toInstant(),
                row.getBoolean("accepted"),
                row.getBoolean("seen_busy"),
                row.getString("successor_id"),
                CallRecords.problem(row));
    }
}
