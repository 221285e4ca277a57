package org.workspacesportal.desktop;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.WorkspaceOrder;

/** Counts all desktops, and adds up what they cost. */
@Service
@Transactional(readOnly = true)
public class FleetCounts {

    /** All in one go through the table, which may be long. */
    private static final String COUNTS = """
            SELECT COALESCE(d.state, 'UNKNOWN') AS state, count(*) AS here, sum(CASE WHEN r.offer <> ? THEN r.monthly_cost END) AS cost,
                   count(CASE WHEN NOT d.managed THEN 1 END) AS unmanaged, count(d.missing_since) AS missing
            FROM desktop d LEFT JOIN workspace_request r ON r.number = COALESCE(d.changed_by, d.request_number)
            WHERE d.gone_at IS NULL GROUP BY d.state""";

    private final JdbcClient jdbc;
    private final InventorySearch inventory;

    FleetCounts(JdbcClient jdbc, InventorySearch inventory) {
        this.jdbc = jdbc;
        this.inventory = inventory;
    }

    /** As they are now. */
    public Fleet count() {
        var sums = new Sums();
        jdbc.sql(COUNTS).param(WorkspaceOrder.NO_OFFER).query(sums::add);
        return new Fleet(sums.byState, sums.cost, sums.foreign, inventory.count(Show.DRIFT), sums.missing);
    }

    private static final class Sums {

        final HashMap<String, Integer> byState = new HashMap<>();
        BigDecimal cost = BigDecimal.ZERO;
        long foreign;
        long missing;

        void add(ResultSet row) throws SQLException {
            byState.merge(row.getString("state"), row.getInt("here"), Integer::sum);
            var known = row.getBigDecimal("cost");
            cost = known == null ? cost : cost.add(known);
            foreign += row.getLong("unmanaged");
            missing += row.getLong("missing");
        }
    }
}
