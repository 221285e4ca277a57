package org.workspacesportal.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Knows a failure that is nobody's but the database's, which cannot be reached or has no room. */
final class DatabaseAway {

    /** Connection exception, insufficient resources, an operator's intervention that ends a session, system error. */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P0.|58...");

    /** What Hikari says of a connection that it has closed as it is broken; without a state. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAway() {}

    /** What says so in a failure, if anything does. */
    static Optional<Throwable> in(@Nullable Throwable failure) {
        if (failure == null || says(failure)) {
            return Optional.ofNullable(failure);
        }
        // Where a rollback failed as well, that one hides what went wrong first.
        var first = failure instanceof TransactionSystemException rollback ? rollback.getApplicationException() : null;
        return in(first).or(() -> in(failure.getCause()));
    }

    private static boolean says(Throwable failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLException said && (hasState(said) || CLOSED.equals(said.getMessage()));
    }

    private static boolean hasState(SQLException said) {
        return said.getSQLState() != null && STATES.matcher(said.getSQLState()).matches();
    }
}
