package org.workspacesportal.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.ChangeKind;

/** When desktops were changed last. */
@Component
class PastChanges {

    private static final String LAST = """
            SELECT max(e.at) FROM request_event e JOIN workspace_request r ON r.number = e.request_number
            WHERE r.change_workspace_id = :desktop AND r.change_kind IN (:kinds) AND e.kind IN ('READY', 'TAKEN_AS_DONE')""";

    private final JdbcClient jdbc;

    PastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a change of one of these kinds was last done to the desktop. */
    @Transactional(readOnly = true)
    public Optional<Instant> last(String workspaceId, Collection<ChangeKind> kinds) {
        return jdbc.sql(LAST)
                .param("desktop", workspaceId)
                .param("kinds", kinds.stream().map(ChangeKind::name).toList())
                .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
