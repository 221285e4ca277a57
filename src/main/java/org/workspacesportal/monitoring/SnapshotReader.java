package org.workspacesportal.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.FleetCounts;

/** Counts what is in the database, reading each table once; the engine's are asked past its permissions, which nobody is signed in for. */
@Component
class SnapshotReader {

    /** Locked is what somebody has in hand, and what waits to be tried again; what announces in a chat is no mail. */
    private static final String WORK = """
            SELECT 'jobs.due' AS what, count(*) FROM ACT_RU_JOB
            WHERE RETRIES_ > 0 AND SUSPENSION_STATE_ = 1 AND (DUEDATE_ IS NULL OR DUEDATE_ <= :now)
              AND (LOCK_EXP_TIME_ IS NULL OR LOCK_EXP_TIME_ <= :now)
            UNION ALL
            SELECT 'jobs.dead', count(*) FROM ACT_RU_JOB WHERE RETRIES_ = 0
            UNION ALL
            SELECT s.what, count(*) FROM (
              SELECT CASE WHEN RETRIES_ = 0 THEN 'steps.dead' WHEN LOCK_EXP_TIME_ > :now THEN 'steps.later' ELSE 'steps.due' END AS what
              FROM ACT_RU_EXT_TASK) s GROUP BY s.what
            UNION ALL
            SELECT m.what, count(*) FROM (
              SELECT CASE WHEN j.RETRIES_ = 0 THEN 'mails.dead' ELSE 'mails.waiting' END AS what
              FROM ACT_RU_JOBDEF d JOIN ACT_RU_JOB j ON j.JOB_DEF_ID_ = d.ID_
              WHERE d.JOB_TYPE_ = 'async-continuation' AND d.ACT_ID_ LIKE 'Task\\_Send%' AND d.ACT_ID_ NOT LIKE 'Task\\_SendAnnouncement%') m
            GROUP BY m.what
            UNION ALL
            SELECT 'incidents', count(*) FROM ACT_RU_INCIDENT""";

    private final JdbcClient jdbc;
    private final FleetCounts fleet;
    private final Clock clock;

    SnapshotReader(JdbcClient jdbc, FleetCounts fleet, Clock clock) {
        this.jdbc = jdbc;
        this.fleet = fleet;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Snapshot read() {
        var now = clock.instant();
        return new Snapshot(
                now,
                counts("SELECT status, count(*) FROM workspace_request GROUP BY status", now),
                oldestWaiting(),
                counts(WORK, now),
                fleet.count());
    }

    private Map<String, Long> counts(String sql, Instant now) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(sql).param("now", Timestamp.from(now)).query(row -> {
            counts.merge(row.getString(1), row.getLong(2), Long::sum);
        });
        return Map.copyOf(counts);
    }

    private @Nullable Instant oldestWaiting() {
        return jdbc
                .sql("SELECT min(requested_at) FROM workspace_request WHERE status = 'WAITING_FOR_APPROVAL'")
                .query((row, index) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(oldest -> oldest != null)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }
}
