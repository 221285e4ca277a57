package org.workspacesportal.desktop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desktops people have, from what was last seen of them: asking here asks nobody else. */
@Service
@Transactional(readOnly = true)
public class Desktops {

    /** A desktop that became ready a moment ago has not been taken into the inventory yet. */
    private static final String OF_PERSON = """
            SELECT d.workspace_id, d.directory_id, r.number, r.offer_name, r.monthly_cost, COALESCE(d.running_mode, r.running_mode) AS running_mode,
                   d.state, d.last_used_at, d.use_seen_at, d.registration_code, d.seen_at
            FROM desktop d LEFT JOIN workspace_request r ON r.number = d.request_number
            WHERE lower(d.owner) = :person AND d.gone_at IS NULL
            UNION ALL
            SELECT r.workspace_id, r.directory_id, r.number, r.offer_name, r.monthly_cost, r.running_mode, NULL, NULL, NULL, NULL, NULL
            FROM workspace_request r
            WHERE lower(r.owner) = :person AND r.status = 'READY' AND r.workspace_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM desktop d WHERE d.workspace_id = r.workspace_id)
              AND NOT EXISTS (SELECT 1 FROM workspace_request later
                              WHERE later.workspace_id = r.workspace_id AND later.status = 'READY' AND later.number > r.number)
            ORDER BY 3 NULLS LAST, 1""";

    private final JdbcClient jdbc;

    Desktops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The desktops this person owns, upper and lower case alike, oldest request first. */
    public List<Desktop> of(String person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.toLowerCase(Locale.ROOT))
                .query((row, index) -> desktop(row))
                .list();
    }

    private static Desktop desktop(ResultSet row) throws SQLException {
        return new Desktop(
                row.getString("workspace_id"),
                row.getString("directory_id"),
                row.getString("number"),
                row.getString("offer_name"),
                row.getBigDecimal("monthly_cost"),
                row.getString("running_mode"),
                row.getString("state"),
                Times.in(row, "last_used_at"),
                row.getTimestamp("use_seen_at") != null,
                row.getString("registration_code"),
                Times.in(row, "seen_at"));
    }
}
