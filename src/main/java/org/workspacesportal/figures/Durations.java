package org.workspacesportal.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Decision;

/** Measures how long things took that ended at some time or later; a figure of a few is none. */
@Component
@Transactional(readOnly = true)
class Durations {

    private static final int ENOUGH = 5;

    /** Without those an admin had to look at, or that waited for a quota: nobody could have said how long that takes. */
    private static final String PROVISIONED = """
            FROM request_event ready JOIN workspace_request r ON r.number = ready.request_number
            WHERE ready.kind = 'READY' AND ready.at >= :since AND r.change_kind IS NULL
              AND NOT EXISTS (SELECT 1 FROM request_event trouble
                              WHERE trouble.request_number = r.number AND trouble.kind IN ('NEEDS_ATTENTION', 'WAITS_FOR_QUOTA'))""";

    private static final String TO_PROVISION = "EXTRACT(EPOCH FROM (ready.at - r.decided_at))";
    private static final String TO_DECIDE = "EXTRACT(EPOCH FROM (decided_at - requested_at))";

    private final JdbcClient jdbc;

    Durations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the request to the decision that stands, where a person decided. */
    Optional<Spread> approval(Instant since) {
        return spread(
                TO_DECIDE,
                "FROM workspace_request WHERE decided_at >= :since AND decided_by <> '" + Decision.POLICY + "'",
                since);
    }

    /** From the decision to the desktop. */
    Optional<Spread> provisioning(Instant since) {
        return spread(TO_PROVISION, PROVISIONED, since);
    }

    /** The median of the same for each offer of which there were enough. */
    Map<String, Duration> provisioningByOffer(Instant since) {
        var medians = new HashMap<String, Duration>();
        jdbc.sql("SELECT r.offer, " + percentile(0.5, TO_PROVISION) + PROVISIONED
                        + " GROUP BY r.offer HAVING count(*) >= " + ENOUGH)
                .param("since", Timestamp.from(since))
                .query(row -> {
                    medians.put(row.getString(1), duration(row, 2));
                });
        return medians;
    }

    private Optional<Spread> spread(String time, String from, Instant since) {
        return jdbc.sql("SELECT " + percentile(0.5, time) + ", " + percentile(0.9, time) + ", count(*) " + from
                        + " HAVING count(*) >= " + ENOUGH)
                .param("since", Timestamp.from(since))
                .query((row, index) -> new Spread(duration(row, 1), duration(row, 2), row.getInt(3)))
                .optional();
    }

    private static String percentile(double part, String time) {
        return "percentile_cont(" + part + ") WITHIN GROUP (ORDER BY " + time + ") ";
    }

    private static Duration duration(ResultSet row, int column) throws SQLException {
        BigDecimal seconds = row.getBigDecimal(column);
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
