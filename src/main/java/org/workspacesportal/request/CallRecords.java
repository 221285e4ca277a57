package org.workspacesportal.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with a line for each request on whose behalf something is sent to a service that may do it without an answer: when the call was about to go out
 * ({@code sent_at}), what went wrong last ({@code problem…}) and when to look next ({@code next_check_at}). Transactions are for its users to begin.
 */
public final class CallRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    public CallRecords(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /**
     * Notes that the call is about to go out; it has to be committed before it does.
     *
     * @param seen the intent that was read, null where there was none
     * @return the intent noted; nothing where another one than {@code seen} stands there, so somebody else is at it
     */
    public Optional<Instant> intend(String number, @Nullable Instant seen) {
        var intent = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (jdbc.sql("SELECT count(*) FROM " + table + " WHERE request_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single()
                == 0) {
            set(number, "sent_at", Timestamp.from(intent));
            return Optional.of(intent);
        }
        return replaceIntent(number, seen, Timestamp.from(intent)) == 0 ? Optional.empty() : Optional.of(intent);
    }

    /** Notes that the call this intent was for surely had no effect. */
    public void forgetIntent(String number, Instant intent) {
        replaceIntent(number, intent, null);
    }

    private int replaceIntent(String number, @Nullable Instant seen, @Nullable Timestamp next) {
        var update = "UPDATE " + table + " SET sent_at = ? WHERE request_number = ? AND sent_at ";
        return seen == null
                ? jdbc.sql(update + "IS NULL").params(next, number).update()
                : jdbc.sql(update + "= ?")
                        .params(next, number, Timestamp.from(seen))
                        .update();
    }

    public void problem(String number, @Nullable Problem problem) {
        set(number, "problem", problem == null ? null : problem.text());
        set(number, "problem_code", problem == null ? null : problem.code());
        set(number, "problem_details", problem == null ? null : problem.details());
    }

    public void checkIn(String number, Duration delay) {
        set(number, "next_check_at", Timestamp.from(clock.instant().plus(delay)));
    }

    public void stopChecking(String number) {
        set(number, "next_check_at", null);
    }

    /**
     * Writes a column, in a new line where there is none yet.
     *
     * @param column its name, never of outside
     */
    public void set(String number, String column, @Nullable Object value) {
        var updated = jdbc.sql("UPDATE " + table + " SET " + column + " = ? WHERE request_number = ?")
                .params(value, number)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO " + table + " (request_number, " + column + ") VALUES (?, ?)")
                    .params(number, value)
                    .update();
        }
    }

    /** What went wrong last, as a line has it. */
    public static @Nullable Problem problem(ResultSet row) throws SQLException {
        var text = row.getString("problem");
        return text == null ? null : new Problem(text, row.getString("problem_code"), row.getString("problem_details"));
    }
}
