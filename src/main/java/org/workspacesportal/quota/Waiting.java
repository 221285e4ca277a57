package org.workspacesportal.quota;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of approved requests that wait for a quota to be raised, and how far each of them is with that. */
@Component
@Transactional
class Waiting {

    private enum State {
        WAITS,
        /** Goes to AWS although others wait, to see whether the quota is still used up. */
        TRIES,
        /** The quota will not be raised: it is to be told that it is to be looked at by itself. */
        HANDED_OVER,
        /** The same, and it has been told, or is in AWS and will see. */
        LEAVES
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Waiting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a request may go to AWS: nobody else waits for its quota, or it is one of those that try. */
    @Transactional(readOnly = true)
    boolean admits(String number, String quota) {
        var inTheWay = jdbc.sql("""
                        SELECT count(*) FROM quota_wait
                        WHERE (quota = :quota AND request_number <> :number AND state IN ('WAITS', 'TRIES'))
                           OR (request_number = :number AND state = 'LEAVES')""")
                .param("quota", quota)
                .param("number", number)
                .query(Long.class)
                .single();
        return inTheWay == 0
                || jdbc.sql("SELECT count(*) FROM quota_wait WHERE request_number = ? AND state = 'TRIES'")
                                .param(number)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * Has a request wait that AWS refused, or would.
     *
     * @return whether it did not wait before; nothing where it is to wait no longer
     */
    Optional<Boolean> add(String number, String quota) {
        if (jdbc.sql("DELETE FROM quota_wait WHERE request_number = ? AND state IN ('HANDED_OVER', 'LEAVES')")
                        .param(number)
                        .update()
                > 0) {
            return Optional.empty();
        }
        var now = now();
        var waited = jdbc.sql("UPDATE quota_wait SET state = 'WAITS', quota = ?, tried_at = ? WHERE request_number = ?")
                .params(quota, now, number)
                .update();
        if (waited == 0) {
            jdbc.sql(
                            "INSERT INTO quota_wait (request_number, quota, state, since, tried_at) VALUES (?, ?, 'WAITS', ?, ?)")
                    .params(number, quota, now, now)
                    .update();
        }
        return Optional.of(waited == 0);
    }

    /** Forgets a request that waits for nothing any more; the quota for which it tried, if it did. */
    Optional<String> remove(String number) {
        var waited = jdbc.sql("SELECT quota, state FROM quota_wait WHERE request_number = ?")
                .param(number)
                .query((row, index) -> new Standing(row.getString("quota"), State.valueOf(row.getString("state"))))
                .optional();
        if (waited.isEmpty()) {
            // As nearly always.
            return Optional.empty();
        }
        jdbc.sql("DELETE FROM quota_wait WHERE request_number = ?")
                .param(number)
                .update();
        return waited.filter(standing -> standing.state() == State.TRIES).map(Standing::quota);
    }

    /** Has each of those that wait for a quota be looked at by itself. */
    void handOver(String quota) {
        jdbc.sql("""
                        UPDATE quota_wait SET state = CASE state WHEN 'TRIES' THEN 'LEAVES' ELSE 'HANDED_OVER' END
                        WHERE quota = ? AND state IN ('WAITS', 'TRIES')""").param(quota).update();
    }

    /** Chooses one that tries next: whoever has not for the longest time. */
    Optional<String> chooseOne(String quota) {
        var chosen = jdbc.sql("""
                        SELECT request_number FROM quota_wait WHERE quota = ? AND state = 'WAITS'
                        ORDER BY tried_at, request_number FETCH FIRST 1 ROW ONLY FOR UPDATE SKIP LOCKED""").param(quota).query(String.class).optional();
        chosen.ifPresent(number -> set(number, State.TRIES));
        return chosen;
    }

    /** Has those wait again who have tried for longer than that without an end, whatever kept them. */
    void giveUpTries(String quota, Duration tried) {
        jdbc.sql(
                        "UPDATE quota_wait SET state = 'WAITS', tried_at = ? WHERE quota = ? AND state = 'TRIES' AND tried_at < ?")
                .params(now(), quota, Timestamp.from(clock.instant().minus(tried)))
                .update();
    }

    /** Some of those that are to be told that they are handed over. */
    @Transactional(readOnly = true)
    List<String> handedOver(int most) {
        return jdbc.sql("""
                        SELECT request_number FROM quota_wait WHERE state = 'HANDED_OVER'
                        ORDER BY tried_at, request_number FETCH FIRST %d ROWS ONLY""".formatted(most)).query(String.class).list();
    }

    /** Notes that it has been told; whether it had not been before. */
    boolean leaves(String number) {
        return jdbc.sql("UPDATE quota_wait SET state = 'LEAVES' WHERE request_number = ? AND state = 'HANDED_OVER'")
                        .param(number)
                        .update()
                > 0;
    }

    /** The quotas somebody waits for. */
    @Transactional(readOnly = true)
    List<String> quotas() {
        return jdbc.sql("SELECT DISTINCT quota FROM quota_wait WHERE state IN ('WAITS', 'TRIES')")
                .query(String.class)
                .list();
    }

    @Transactional(readOnly = true)
    int count(String quota) {
        return jdbc.sql("SELECT count(*) FROM quota_wait WHERE quota = ? AND state IN ('WAITS', 'TRIES')")
                .param(quota)
                .query(Integer.class)
                .single();
    }

    private void set(String number, State state) {
        jdbc.sql("UPDATE quota_wait SET state = ?, tried_at = ? WHERE request_number = ?")
                .params(state.name(), now(), number)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private record Standing(String quota, State state) {}
}
