package org.workspacesportal.reclaim;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;

/** The table of when admins armed and disarmed all this. */
@Component
@Transactional
class Armings {

    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Clock clock;

    Armings(JdbcClient jdbc, Questions questions, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.clock = clock;
    }

    /** Begins, from a clean slate: what was asked before a pause is asked anew. */
    void arm(Actor admin) {
        if (!isArmed()) {
            questions.endAll(Answer.WITHDRAWN, admin.userId());
            jdbc.sql("INSERT INTO reclaim_arming (armed_by, armed_at, armed_from) VALUES (?, ?, ?)")
                    .params(admin.userId(), now(), admin.origin().address())
                    .update();
        }
    }

    /** Ends it at once; nothing comes of the questions that are open. */
    void disarm(Actor admin) {
        jdbc.sql("UPDATE reclaim_arming SET disarmed_by = ?, disarmed_at = ? WHERE disarmed_at IS NULL")
                .params(admin.userId(), now())
                .update();
        questions.endAll(Answer.WITHDRAWN, admin.userId());
    }

    @Transactional(readOnly = true)
    boolean isArmed() {
        return jdbc.sql("SELECT count(*) FROM reclaim_arming WHERE disarmed_at IS NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same, and whoever disarms waits for the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean holds() {
        return !jdbc.sql("SELECT id FROM reclaim_arming WHERE disarmed_at IS NULL FOR UPDATE")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** The latest, newest first. */
    @Transactional(readOnly = true)
    List<Arming> latest() {
        return jdbc.sql("SELECT * FROM reclaim_arming ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
                .param(LATEST)
                .query((row, index) -> {
                    var end = row.getTimestamp("disarmed_at");
                    return new Arming(
                            row.getString("armed_by"),
                            row.getTimestamp("armed_at").toInstant(),
                            row.getString("disarmed_by"),
                            end == null ? null : end.toInstant());
                })
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
