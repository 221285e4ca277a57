package org.workspacesportal.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Knows a failure that is nobody's but the database's, which cannot be reached or has no room. */
public final class DatabaseAway {

    /** When it is worth trying again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    /** PostgreSQL's, of "Appendix A. Error Codes"; those of one statement alone are left out. */
    private static final Set<String> STATES = Set.of(
            // Connections that cannot be made, or break.
            "08000",
            "08001",
            "08003",
            "08004",
            "08006",
            // A disk that is full, no memory, too many connections.
            "53000",
            "53100",
            "53200",
            "53300",
            // It is stopped, has crashed, or is only just starting.
            "57P01",
            "57P02",
            "57P03",
            // A disk that fails.
            "58030",
            // It is the copy of another one, which has taken over or is to do so.
            "25006");

    /** What Hikari says of a connection that it has closed as it is broken; without a state. */
    private static final String CLOSED = "Connection is closed";

    private static final int LONGEST = 200;

    private DatabaseAway() {}

    /** What says so in a failure, if anything does: a line for the log, without the values of a statement. */
    public static Optional<String> in(@Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        // Where a rollback failed as well, that one hides what went wrong first.
        var first = failure instanceof TransactionSystemException rollback ? rollback.getApplicationException() : null;
        // The innermost says it itself; a batch quotes what was to be written.
        return in(first)
                .or(() -> in(failure.getCause()))
                .or(() -> says(failure) ? Optional.of(inOneLine(failure)) : Optional.empty());
    }

    private static boolean says(Throwable failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLException said
                        && (STATES.contains(String.valueOf(said.getSQLState())) || CLOSED.equals(said.getMessage()));
    }

    private static String inOneLine(Throwable failure) {
        var text = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
