package org.workspacesportal.quota;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of quotas that are used up. */
@Component
@Transactional
class PauseTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PauseTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes one.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node has done so at the same moment
     */
    void add(String quota, Instant nextTryAt) {
        jdbc.sql("INSERT INTO quota_pause (quota, since, next_try_at) VALUES (?, ?, ?)")
                .params(quota, Timestamp.from(clock.instant()), Timestamp.from(nextTryAt))
                .update();
    }

    /** Keeps everybody else from it until the end of the transaction; whether it is there. */
    boolean lock(String quota) {
        return !jdbc.sql("SELECT quota FROM quota_pause WHERE quota = ? FOR UPDATE")
                .param(quota)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Whether it was there. */
    boolean remove(String quota) {
        return jdbc.sql("DELETE FROM quota_pause WHERE quota = ?").param(quota).update() > 0;
    }

    /** Sets the time of the next try where it is due, which it then is for nobody else; whether it was. */
    boolean takeDue(String quota, Instant nextTryAt) {
        return jdbc.sql("UPDATE quota_pause SET next_try_at = ? WHERE quota = ? AND next_try_at <= ?")
                        .params(Timestamp.from(nextTryAt), quota, Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void tryNow(String quota) {
        jdbc.sql("UPDATE quota_pause SET next_try_at = ? WHERE quota = ?")
                .params(Timestamp.from(clock.instant()), quota)
                .update();
    }

    /** All, the oldest first. */
    @Transactional(readOnly = true)
    List<Pause> all() {
        return jdbc.sql("""
                        SELECT p.quota, p.since, p.next_try_at,
                               (SELECT count(*) FROM quota_wait w WHERE w.quota = p.quota AND w.state IN ('WAITS', 'TRIES')) AS waiting
                        FROM quota_pause p ORDER BY p.since, p.quota""")
                .query((row, index) -> new Pause(
                        row.getString("quota"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("next_try_at").toInstant(),
                        row.getInt("waiting")))
                .list();
    }
}
