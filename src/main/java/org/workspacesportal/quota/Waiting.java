package org.workspacesportal.quota;

import java.sql.Timestamp;
import java.time.Clock;
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
        /** The quota was raised: it is to go on, and then stands here no longer. */
        GOES_ON,
        /** The quota will not be raised: it is to be handed over to the admins by itself. */
        HANDED_OVER,
        /** The same, and it has been told. */
        LEAVES
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Waiting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a request may go to AWS: nobody waits for its quota, or it is the one that tries. */
    @Transactional(readOnly = true)
    boolean admits(String number, String quota) {
        var ahead = jdbc.sql("""
                        SELECT count(*) FROM quota_wait
                        WHERE (quota = :quota AND request_number <> :number AND state IN ('WAITS', 'TRIES'))
                           OR (request_number = :number AND state = 'LEAVES')""")
                .param("quota", quota)
                .param("number", number)
                .query(Long.class)
                .single();
        return ahead == 0 || isIn(number, State.TRIES);
    }

    /**
     * Has a request wait that AWS refused, or would.
     *
     * @return whether it did not wait before; nothing where it is to wait no longer
     */
    Optional<Boolean> add(String number, String quota) {
        if (delete(number, State.LEAVES)) {
            return Optional.empty();
        }
        var now = Timestamp.from(clock.instant());
        var waited = jdbc.sql("UPDATE quota_wait SET state = 'WAITS', tried_at = ? WHERE request_number = ?")
                .params(now, number)
                .update();
        if (waited == 0) {
            jdbc.sql(
                            "INSERT INTO quota_wait (request_number, quota, state, since, tried_at) VALUES (?, ?, 'WAITS', ?, ?)")
                    .params(number, quota, now, now)
                    .update();
        }
        return Optional.of(waited == 0);
    }

    /** Where it is this request that tried, has all the others go on; it has its desktop. */
    void succeeded(String number, String quota) {
        if (delete(number, State.TRIES)) {
            move(quota, State.GOES_ON);
        }
    }

    /** Has each of those that wait for a quota be looked at by itself. */
    void handOver(String quota) {
        move(quota, State.HANDED_OVER);
    }

    /** Chooses the one that tries next: whoever has not for the longest time. */
    Optional<String> chooseOne(String quota) {
        var chosen = jdbc.sql("""
                        SELECT request_number FROM quota_wait WHERE quota = ? AND state = 'WAITS'
                        ORDER BY tried_at, request_number FETCH FIRST 1 ROW ONLY FOR UPDATE SKIP LOCKED""").param(quota).query(String.class).optional();
        chosen.ifPresent(number -> set(number, State.TRIES));
        return chosen;
    }

    /** Takes some that are to be told to go on, so that nobody else does. */
    List<String> takeReleased(int most) {
        var released = jdbc.sql("""
                        SELECT request_number, state FROM quota_wait WHERE state IN ('GOES_ON', 'HANDED_OVER')
                        ORDER BY since, request_number FETCH FIRST %d ROWS ONLY FOR UPDATE SKIP LOCKED""".formatted(most))
                .query((row, index) -> new Released(row.getString(1), State.valueOf(row.getString(2))))
                .list();
        released.forEach(one -> {
            if (one.state() == State.GOES_ON) {
                remove(one.number());
            } else {
                set(one.number(), State.LEAVES);
            }
        });
        return released.stream().map(Released::number).toList();
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

    /** Forgets a request that waits for nothing any more. */
    void remove(String number) {
        jdbc.sql("DELETE FROM quota_wait WHERE request_number = ?")
                .param(number)
                .update();
    }

    private boolean isIn(String number, State state) {
        return jdbc.sql("SELECT count(*) FROM quota_wait WHERE request_number = ? AND state = ?")
                        .params(number, state.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean delete(String number, State state) {
        return jdbc.sql("DELETE FROM quota_wait WHERE request_number = ? AND state = ?")
                        .params(number, state.name())
                        .update()
                > 0;
    }

    private void move(String quota, State state) {
        jdbc.sql("UPDATE quota_wait SET state = ? WHERE quota = ? AND state IN ('WAITS', 'TRIES')")
                .params(state.name(), quota)
                .update();
    }

    private void set(String number, State state) {
        jdbc.sql("UPDATE quota_wait SET state = ?, tried_at = ? WHERE request_number = ?")
                .params(state.name(), Timestamp.from(clock.instant()), number)
                .update();
    }

    private record Released(String number, State state) {}
}
