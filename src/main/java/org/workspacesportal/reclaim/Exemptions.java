package org.workspacesportal.reclaim;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.InvalidInput;

/** The table of desktops that are left alone. */
@Component
@Transactional
class Exemptions {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final DesktopEvents events;
    private final Clock clock;

    Exemptions(JdbcClient jdbc, Questions questions, DesktopEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Leaves a desktop alone from now on, also where its owner was asked already.
     *
     * @throws InvalidInput where it is left alone already: the reason of another admin is not to get lost
     */
    void add(String workspaceId, String reason, Actor admin) {
        try {
            jdbc.sql(
                            "INSERT INTO reclaim_exemption (workspace_id, reason, exempted_by, exempted_at) VALUES (?, ?, ?, ?)")
                    .params(workspaceId, reason, admin.userId(), Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException already) {
            throw new InvalidInput("workspaceId", "reclaim.exempt-already");
        }
        questions.endOf(workspaceId, Answer.EXEMPTED, admin.userId());
        events.note(workspaceId, DesktopEventKind.EXEMPTED, admin, reason);
    }

    void end(String workspaceId, Actor admin) {
        if (delete(workspaceId)) {
            events.note(workspaceId, DesktopEventKind.EXEMPTION_ENDED, admin, null);
        }
    }

    /** Leaves another desktop alone instead, for the same reason. */
    void move(String before, String after) {
        jdbc.sql("""
                        UPDATE reclaim_exemption SET workspace_id = ?
                        WHERE workspace_id = ? AND NOT EXISTS (SELECT 1 FROM reclaim_exemption e WHERE e.workspace_id = ?)""").params(after, before, after).update();
    }

    private boolean delete(String workspaceId) {
        return jdbc.sql("DELETE FROM reclaim_exemption WHERE workspace_id = ?")
                        .param(workspaceId)
                        .update()
                == 1;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Exemption> list(long offset, int most) {
        return jdbc.sql("""
                        SELECT e.*, d.owner FROM reclaim_exemption e JOIN desktop d ON d.workspace_id = e.workspace_id
                        WHERE d.gone_at IS NULL ORDER BY e.exempted_at DESC, e.workspace_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY""")
                .params(offset, most)
                .query((row, index) -> new Exemption(
                        row.getString("workspace_id"),
                        row.getString("owner"),
                        row.getString("reason"),
                        row.getString("exempted_by"),
                        row.getTimestamp("exempted_at").toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("""
                        SELECT count(*) FROM reclaim_exemption e JOIN desktop d ON d.workspace_id = e.workspace_id
                        WHERE d.gone_at IS NULL""").query(Long.class).single();
    }
}
