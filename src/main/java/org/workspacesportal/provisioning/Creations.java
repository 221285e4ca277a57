package org.workspacesportal.provisioning;

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

/** The table of creations: what was sent to AWS, and when to look next. */
@Component
@Transactional
class Creations {

    /** As many as AWS describes in one call. */
    static final int BATCH = 25;

    private final JdbcClient jdbc;
    private final Clock clock;

    Creations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Creation get(String number) {
        return jdbc.sql("SELECT * FROM workspace_creation WHERE request_number = ?")
                .param(number)
                .query((row, index) -> new Creation(instant(row, "sent_at"), row.getBoolean("adopt_any"), problem(row)))
                .optional()
                .orElse(Creation.NOT_BEGUN);
    }

    /**
     * Notes, for good, that the call is about to go out; whatever happens next, a repetition will know.
     *
     * @param seen the intent this step has read; another one means that somebody else is at it
     * @return the intent noted
     * @throws NotYetCertain when somebody else is at it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Instant intend(String number, @Nullable Instant seen) {
        var intent = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (jdbc.sql("SELECT count(*) FROM workspace_creation WHERE request_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single()
                == 0) {
            set(number, "sent_at", Timestamp.from(intent));
        } else if (replaceIntent(number, seen, Timestamp.from(intent)) == 0) {
            throw new NotYetCertain(
                    "Request %s: another node is creating its desktop. Nothing is lost; where this stays, increment the retries of the job in Cockpit."
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
        var update = "UPDATE workspace_creation SET sent_at = ? WHERE request_number = ? AND sent_at ";
        return seen == null
                ? jdbc.sql(update + "IS NULL").params(next, number).update()
                : jdbc.sql(update + "= ?")
                        .params(next, number, Timestamp.from(seen))
                        .update();
    }

    /** Notes that an admin wants another try, and whether it may end with a desktop that was not made for this request. */
    void tryAgain(String number, boolean adoptAny) {
        set(number, "adopt_any", adoptAny);
        problem(number, null);
    }

    void problem(String number, @Nullable Problem problem) {
        set(number, "problem", problem == null ? null : problem.text());
        set(number, "problem_code", problem == null ? null : problem.code());
        set(number, "problem_details", problem == null ? null : problem.details());
    }

    void checkIn(String number, Duration delay) {
        set(number, "next_check_at", Timestamp.from(clock.instant().plus(delay)));
    }

    void stopChecking(String number) {
        set(number, "next_check_at", null);
    }

    /**
     * Takes up to {@value #BATCH} requests whose desktops are due for a look. Nobody else gets them before {@code again}, so a node that dies
     * while looking delays the next look but loses none.
     */
    List<Due> takeDue(Duration again) {
        var due = jdbc.sql("""
                        SELECT c.request_number, c.sent_at, r.workspace_id
                        FROM workspace_creation c JOIN workspace_request r ON r.number = c.request_number
                        WHERE c.next_check_at <= ? AND r.workspace_id IS NOT NULL
                        ORDER BY c.next_check_at
                        FETCH FIRST %d ROWS ONLY
                        FOR UPDATE SKIP LOCKED""".formatted(BATCH))
                .param(Timestamp.from(clock.instant()))
                .query((row, index) -> new Due(
                        row.getString("request_number"), row.getString("workspace_id"), instant(row, "sent_at")))
                .list();
        due.forEach(request -> checkIn(request.number(), again));
        return due;
    }

    /**
     * A request whose desktop is due for a look.
     *
     * @param number the request
     * @param workspaceId the desktop
     * @param sentAt when it was asked for; null when it was adopted
     */
    record Due(String number, String workspaceId, @Nullable Instant sentAt) {}

    private void set(String number, String column, @Nullable Object value) {
        var updated = jdbc.sql("UPDATE workspace_creation SET " + column + " = ? WHERE request_number = ?")
                .params(value, number)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO workspace_creation (request_number, " + column + ") VALUES (?, ?)")
                    .params(number, value)
                    .update();
        }
    }

    private static @Nullable Problem problem(ResultSet row) throws SQLException {
        var text = row.getString("problem");
        return text == null ? null : new Problem(text, row.getString("problem_code"), row.getString("problem_details"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
