package org.workspacesportal.lease;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Said;

/** Leases as they are read; those of desktops that are gone or not looked after are told to nobody. */
final class LeaseRows {

    private static final String COLUMNS = "SELECT l.*, d.owner, q.offer_name ";

    static final String FROM = """
            FROM desktop_lease l JOIN desktop d ON d.workspace_id = l.workspace_id
            LEFT JOIN workspace_request q ON q.number = COALESCE(d.changed_by, d.request_number)
            WHERE d.gone_at IS NULL AND d.managed = TRUE
            """;

    static final String SELECT = COLUMNS + FROM;

    private static final String LINE = "\n";
    private static final int LONGEST = 1000;

    private LeaseRows() {}

    static Lease lease(ResultSet row, int index) throws SQLException {
        var id = row.getString("workspace_id");
        var offer = row.getString("offer_name");
        return new Lease(
                id,
                offer == null ? id : offer,
                row.getString("owner"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("warned", Integer.class),
                instant(row, "ended_at"),
                instant(row, "stopped_at"),
                row.getString("give_back_number"),
                row.getObject("wish", LocalDate.class),
                instant(row, "owner_missing_since"),
                row.getTimestamp("owner_settled_at") != null,
                new Lease.Troubles(
                        row.getString("failed_number"), row.getInt("failures"), said(row.getString("obstacle"))),
                row.getLong("version"));
    }

    /** As a column keeps it. */
    static String text(Said said) {
        var text = said.key() + LINE + String.join(LINE, said.arguments());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable Said said(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var lines = List.of(text.split(LINE));
        return new Said(lines.get(0), lines.subList(1, lines.size()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
