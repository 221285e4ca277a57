package org.workspacesportal.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.CallRecords;
import org.workspacesportal.request.Problem;

/** The table of creations: what was sent to AWS, and when to look next. */
@Component
@Transactional
class Creations {

    /** As many as AWS describes in one call. */
    static final int BATCH = 25;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CallRecords calls;

    Creations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calls = new CallRecords(jdbc, clock, "workspace_creation");
    }

    Creation get(String number) {
        return jdbc.sql("SELECT * FROM workspace_creation WHERE request_number = ?")
                .param(number)
                .query((row, index) ->
                        new Creation(instant(row, "sent_at"), row.getBoolean("adopt_any"), CallRecords.problem(row)))
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
        return calls.intend(number, seen)
                .orElseThrow(() -> new NotYetCertain(
                        "Request %s: another node is creating its desktop. Nothing is lost; where this stays, increment the retries in Cockpit."
                                .formatted(number)));
    }

    /** Notes, for good, that the call this intent was for surely had no effect. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void forgetIntent(String number, Instant intent) {
        calls.forgetIntent(number, intent);
    }

    /** Notes that an admin wants another try, and whether it may end with a desktop that was not made for this request. */
    void tryAgain(String number, boolean adoptAny) {
        calls.set(number, "adopt_any", adoptAny);
        problem(number, null);
    }

    void problem(String number, @Nullable Problem problem) {
        calls.problem(number, problem);
    }

    void checkIn(String number, Duration delay) {
        calls.checkIn(number, delay);
    }

    /** The same where it is still looked at; another node may just have seen that it need not be. */
    void checkAgainIn(String number, Duration delay) {
        jdbc.sql(
                        "UPDATE workspace_creation SET next_check_at = ? WHERE request_number = ? AND next_check_at IS NOT NULL")
                .params(Timestamp.from(clock.instant().plus(delay)), number)
                .update();
    }

    void stopChecking(String number) {
        calls.stopChecking(number);
    }

    /**
     * Takes up to {@value #BATCH} requests if the desktop of at least one is due for a look. Nobody else gets them before their next look, so a node
     * that dies while looking delays the next look but loses none.
     *
     * @param along what is due within this time is taken, too, while there is room
     * @param again after what time one is due again
     */
    List<Due> takeDue(Duration along, Function<Due, Duration> again) {
        var now = clock.instant();
        var due = jdbc.sql("""
                        SELECT c.request_number, c.sent_at, r.workspace_id, r.bundle_id
                        FROM workspace_creation c JOIN workspace_request r ON r.number = c.request_number
                        WHERE c.next_check_at <= ? AND r.workspace_id IS NOT NULL
                          AND EXISTS (SELECT 1 FROM workspace_creation first JOIN workspace_request its ON its.number = first.request_number
                                      WHERE first.next_check_at <= ? AND its.workspace_id IS NOT NULL)
                        ORDER BY c.next_check_at
                        FETCH FIRST %d ROWS ONLY
                        FOR UPDATE SKIP LOCKED""".formatted(BATCH))
                .params(Timestamp.from(now.plus(along)), Timestamp.from(now))
                .query((row, index) -> new Due(
                        row.getString("request_number"),
                        row.getString("workspace_id"),
                        row.getString("bundle_id"),
                        instant(row, "sent_at")))
                .list();
        due.forEach(request -> checkIn(request.number(), again.apply(request)));
        return due;
    }

    /**
     * A request whose desktop is due for a look.
     *
     * @param number the request
     * @param workspaceId the desktop
     * @param bundleId what it was made of
     * @param sentAt when it was asked for; null when it was adopted
     */
    record Due(
            String number,
            String workspaceId,
            String bundleId,
            @Nullable Instant sentAt) {}

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
