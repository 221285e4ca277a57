package org.workspacesportal.reclaim;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The row that says when the next pass is due; of several nodes the one that moves it makes the pass. */
@Component
@Transactional
class Passes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Passes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the pass that is due; false where none is or somebody else has it. */
    boolean take(Duration every) {
        var now = clock.instant();
        return jdbc.sql("""
                        UPDATE reclaim_pass SET next_pass_at = ?, began_at = ?, asked = 0, reclaimed = 0
                        WHERE id = 1 AND next_pass_at <= ?""")
                        .params(Timestamp.from(now.plus(every)), Timestamp.from(now), Timestamp.from(now))
                        .update()
                == 1;
    }

    void did(int asked, int reclaimed) {
        jdbc.sql("UPDATE reclaim_pass SET asked = ?, reclaimed = ? WHERE id = 1")
                .params(asked, reclaimed)
                .update();
    }

    @Transactional(readOnly = true)
    Pass latest() {
        return jdbc.sql("SELECT * FROM reclaim_pass WHERE id = 1")
                .query((row, index) -> {
                    var began = row.getTimestamp("began_at");
                    var next = row.getTimestamp("next_pass_at").toInstant();
                    var now = clock.instant();
                    return new Pass(
                            next.isBefore(now) ? now : next,
                            began == null ? null : began.toInstant(),
                            row.getInt("asked"),
                            row.getInt("reclaimed"));
                })
                .single();
    }
}
