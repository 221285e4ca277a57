package org.workspacesportal.desktop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds desktops for those who look after all of them. */
@Service
@Transactional(readOnly = true)
public class InventorySearch {

    private static final String THERE = "WHERE d.gone_at IS NULL AND ";

    private static final String LINES = """
            SELECT q.*, CASE WHEN EXISTS (SELECT 1 FROM workspace_request r WHERE %s) THEN NULL ELSE q.known_setup END AS expected
            FROM (%s %s) q ORDER BY lower(q.owner), q.workspace_id""";

    private final JdbcClient jdbc;

    InventorySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, in the order of their owners. */
    public Page<InventoryLine> find(Show show, Pageable page) {
        var lines = jdbc.sql(lines(THERE + show.condition()) + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                .params(page.getOffset(), page.getPageSize())
                .query(InventorySearch::line)
                .list();
        return new PageImpl<>(lines, page, count(show));
    }

    /** A desktop that is not gone. */
    public Optional<InventoryLine> find(String workspaceId) {
        return jdbc.sql(lines(THERE + "d.workspace_id = ?"))
                .param(workspaceId)
                .query(InventorySearch::line)
                .optional();
    }

    /** How many there are of each kind. */
    public Map<Show, Long> counts() {
        var counts = new EnumMap<Show, Long>(Show.class);
        List.of(Show.values()).forEach(show -> counts.put(show, count(show)));
        return counts;
    }

    /**
     * How many desktops of a size there are in a directory.
     *
     * @param size AWS's name of it, null where nobody knows
     */
    public record Count(String directoryId, @Nullable String size, int desktops) {}

    /** How many there are of each size in each directory. */
    public List<Count> countsBySize() {
        return jdbc.sql("""
                        SELECT directory_id, compute_type, count(*) FROM desktop
                        WHERE gone_at IS NULL GROUP BY directory_id, compute_type""")
                .query((row, index) -> new Count(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    long count(Show show) {
        return jdbc.sql("SELECT count(*) FROM desktop d " + THERE + show.condition())
                .query(Long.class)
                .single();
    }

    private static String lines(String which) {
        return LINES.formatted(DesktopRows.LIVE_CHANGE.formatted("q.workspace_id"), DesktopRows.SELECT, which);
    }

    private static InventoryLine line(ResultSet row, int index) throws SQLException {
        return new InventoryLine(
                DesktopRows.desktop(row, index),
                SetupText.differences(row.getString("expected"), row.getString("seen_setup")),
                row.getString("lost_request"));
    }
}
