package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desktops that have become ready and are not in the inventory yet, or are there for an earlier request. */
@Component
@Transactional
class Newcomers {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final DesktopSettings settings;
    private final Clock clock;

    Newcomers(JdbcClient jdbc, DesktopSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Some of them. Of several requests that ended with the same desktop the latest counts. */
    @Transactional(readOnly = true)
    List<Newcomer> find() {
        return jdbc.sql("""
                        SELECT r.number, r.workspace_id, r.directory_id, r.owner
                        FROM workspace_request r
                        WHERE r.status = 'READY' AND r.workspace_id IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM desktop d WHERE d.request_number = r.number)
                          AND NOT EXISTS (SELECT 1 FROM workspace_request later
                                          WHERE later.workspace_id = r.workspace_id AND later.status = 'READY' AND later.number > r.number)
                        ORDER BY r.number
                        FETCH FIRST %d ROWS ONLY""".formatted(AT_ONCE))
                .query((row, index) -> new Newcomer(
                        row.getString("number"),
                        row.getString("workspace_id"),
                        row.getString("directory_id"),
                        row.getString("owner")))
                .list();
    }

    /**
     * Takes one into the inventory. That it can be used was seen a moment ago; the rest is looked at along with that of the next ones, or when somebody
     * opens its page.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node has done so at the same moment
     */
    void welcome(Newcomer newcomer) {
        var look = Timestamp.from(clock.instant().plus(settings.checkEvery()));
        var known = jdbc.sql("""
                        UPDATE desktop SET request_number = ?, owner = ?, managed = TRUE, missing_since = NULL, gone_at = NULL, next_look_at = ?
                        WHERE workspace_id = ?""")
                .params(newcomer.number(), newcomer.owner(), look, newcomer.workspaceId())
                .update();
        if (known == 0) {
            jdbc.sql(
                            "INSERT INTO desktop (workspace_id, directory_id, owner, request_number, next_look_at) VALUES (?, ?, ?, ?, ?)")
                    .params(newcomer.workspaceId(), newcomer.directoryId(), newcomer.owner(), newcomer.number(), look)
                    .update();
        }
    }

    /**
     * A desktop that is ready.
     *
     * @param number the request it is there for
     * @param workspaceId its id
     * @param directoryId the directory of its user
     * @param owner whose it is
     */
    record Newcomer(String number, String workspaceId, String directoryId, String owner) {}
}
