package org.workspacesportal.advice;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what was seen of the desktops the portal looks after and that nobody is changing. */
@Component
@Transactional(readOnly = true)
class Observations {

    private static final String SUMS = """
            SELECT d.workspace_id, d.owner, r.offer, r.offer_name, d.directory_id, COALESCE(d.bundle_id, r.bundle_id) AS bundle_id,
                   d.running_mode, count(*) AS days, avg(o.running * 1.0 / o.looks) AS running,
                   avg(o.connected * 1.0 / o.looks) AS connected, avg(CASE WHEN o.used THEN 1.0 ELSE 0.0 END) AS used
            FROM desktop d
            JOIN desktop_day o ON o.workspace_id = d.workspace_id AND o.running_mode = d.running_mode AND o.seen_on >= :since
            LEFT JOIN workspace_request r ON r.number = COALESCE(d.changed_by, d.request_number)
            WHERE d.managed AND d.gone_at IS NULL %s
              AND NOT EXISTS (SELECT 1 FROM workspace_request c WHERE c.change_workspace_id = d.workspace_id
                              AND c.status IN ('WAITING_FOR_APPROVAL', 'CREATING', 'NEEDS_ATTENTION'))
            GROUP BY d.workspace_id, d.owner, r.offer, r.offer_name, d.directory_id, COALESCE(d.bundle_id, r.bundle_id), d.running_mode
            HAVING count(*) >= :days""";

    private final JdbcClient jdbc;

    Observations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All desktops that were seen on so many days since then. */
    List<Observed> all(LocalDate since, int days) {
        return jdbc.sql(SUMS.formatted(""))
                .param("since", Date.valueOf(since))
                .param("days", days)
                .query(Observations::observed)
                .list();
    }

    /** Those of these desktops. */
    List<Observed> of(Collection<String> ids, LocalDate since, int days) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SUMS.formatted("AND d.workspace_id IN (:ids)"))
                        .param("ids", ids)
                        .param("since", Date.valueOf(since))
                        .param("days", days)
                        .query(Observations::observed)
                        .list();
    }

    private static Observed observed(ResultSet row, int index) throws SQLException {
        return new Observed(
                row.getString("workspace_id"),
                row.getString("owner"),
                row.getString("offer"),
                row.getString("offer_name"),
                row.getString("directory_id"),
                row.getString("bundle_id"),
                row.getString("running_mode"),
                row.getInt("days"),
                row.getDouble("running"),
                row.getDouble("connected"),
                row.getDouble("used"));
    }
}
