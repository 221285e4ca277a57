package org.workspacesportal.desktop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times on their way into the database and out of it. */
final class Times {

    private Times() {}

    static @Nullable Instant in(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    static @Nullable Timestamp out(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
