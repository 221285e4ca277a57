package org.workspacesportal.reclaim;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;

/** The table of desktops that are left alone. */
@Component
@Transactional
class Exemptions {

    private static final Logger LOG = LoggerFactory.getLogger(Exemptions.class);

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Clock clock;

    Exemptions(JdbcClient jdbc, Questions questions, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.clock = clock;
    }

    /** Leaves a desktop alone from now on, also where its owner was asked already; the latest reason counts. */
    void add(String workspaceId, String reason, Actor admin) {
        delete(workspaceId);
        jdbc.sql("INSERT INTO reclaim_exemption (workspace_id, reason, exempted_by, exempted_at) VALUES (?, ?, ?, ?)")
                .params(workspaceId, reason, admin.userId(), Timestamp.from(clock.instant()))
                .update();
        questions.endOf(workspaceId, Answer.EXEMPTED, admin.userId());
        LOG.info("{} exempted {} from being reclaimed", admin.userId(), workspaceId);
    }

    void end(String workspaceId, Actor admin) {
        delete(workspaceId);
        LOG.info("{} ended the exemption of {} from being reclaimed", admin.userId(), workspaceId);
    }

    private void delete(String workspaceId) {
        jdbc.sql("DELETE FROM reclaim_exemption WHERE workspace_id = ?")
                .param(workspaceId)
                .update();
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
