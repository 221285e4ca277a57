package org.workspacesportal.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of the snapshots AWS told about. */
@Component
@Transactional
class KnownSnapshots {

    /**
     * When the latest were taken, as far as we know.
     *
     * @param forRebuild of the person's files
     * @param forRestore of system and files
     */
    record Known(@Nullable Instant forRebuild, @Nullable Instant forRestore) {}

    private final JdbcClient jdbc;

    KnownSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a desktop of which AWS was never asked nothing is known. */
    @Transactional(readOnly = true)
    public Optional<Known> of(String workspaceId) {
        return jdbc.sql("SELECT for_rebuild, for_restore FROM desktop_snapshot WHERE workspace_id = ?")
                .param(workspaceId)
                .query((row, index) -> new Known(in(row.getTimestamp(1)), in(row.getTimestamp(2))))
                .optional();
    }

    void keep(String workspaceId, Known known) {
        jdbc.sql("DELETE FROM desktop_snapshot WHERE workspace_id = ?")
                .param(workspaceId)
                .update();
        jdbc.sql("INSERT INTO desktop_snapshot (workspace_id, for_rebuild, for_restore) VALUES (?, ?, ?)")
                .params(workspaceId, out(known.forRebuild()), out(known.forRestore()))
                .update();
    }

    private static @Nullable Instant in(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp out(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
