package org.workspacesportal.lease;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of leases; those of desktops that are gone or not looked after are told to nobody. */
@Component
@Transactional
class LeaseTable {

    private static final String SELECT = """
            SELECT l.*, d.owner FROM desktop_lease l JOIN desktop d ON d.workspace_id = l.workspace_id
            WHERE d.gone_at IS NULL AND d.managed = TRUE
            """;

    private final JdbcClient jdbc;

    LeaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Lease> find(String workspaceId) {
        return jdbc.sql(SELECT + "AND l.workspace_id = ?")
                .param(workspaceId)
                .query(LeaseTable::lease)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Lease> of(Collection<String> workspaceIds) {
        return workspaceIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "AND l.workspace_id IN (:ids)")
                        .param("ids", workspaceIds)
                        .query(LeaseTable::lease)
                        .list();
    }

    /** Those with a last day up to this one, the soonest first. */
    @Transactional(readOnly = true)
    List<Lease> endingBy(LocalDate day) {
        return jdbc.sql(SELECT + "AND l.last_day <= ? ORDER BY l.last_day, l.workspace_id")
                .param(Date.valueOf(day))
                .query(LeaseTable::lease)
                .list();
    }

    /** Those whose owners ask for more time, who asked first first. */
    @Transactional(readOnly = true)
    List<Lease> wished() {
        return jdbc.sql(SELECT + "AND l.wish IS NOT NULL ORDER BY l.wished_at, l.workspace_id")
                .query(LeaseTable::lease)
                .list();
    }

    /** Those whose owners have not been known since this time or before. */
    @Transactional(readOnly = true)
    List<Lease> ownerlessSince(Instant time) {
        return jdbc.sql(SELECT + "AND l.owner_missing_since <= ? ORDER BY l.owner_missing_since, l.workspace_id")
                .param(Timestamp.from(time))
                .query(LeaseTable::lease)
                .list();
    }

    /**
     * Begins one.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node has done so at the same moment
     */
    void begin(String workspaceId, @Nullable LocalDate lastDay, @Nullable Integer warned) {
        jdbc.sql("INSERT INTO desktop_lease (workspace_id, last_day, warned) VALUES (?, ?, ?)")
                .params(workspaceId, day(lastDay), warned)
                .update();
    }

    /** Whether this node is the one that goes on with it, as nobody has changed it since it was read. */
    boolean warned(Lease lease, int days) {
        return change(lease, "warned = ?", days);
    }

    boolean ended(Lease lease, Instant now) {
        return change(lease, "ended_at = ?", Timestamp.from(now));
    }

    boolean givenBack(Lease lease, @Nullable String number) {
        return change(lease, "give_back_number = ?", number);
    }

    boolean wished(Lease lease, LocalDate wish, Instant now) {
        return change(lease, "wish = ?, wished_at = ?", day(wish), Timestamp.from(now));
    }

    boolean notWished(Lease lease) {
        return change(lease, "wish = NULL, wished_at = NULL");
    }

    /** Everything begins anew. */
    boolean renewed(Lease lease, @Nullable LocalDate lastDay, @Nullable Integer warned) {
        return change(
                lease,
                "last_day = ?, warned = ?, ended_at = NULL, give_back_number = NULL, wish = NULL, wished_at = NULL",
                day(lastDay),
                warned);
    }

    /** What held for one desktop holds for the one in its place. */
    void move(String before, String after) {
        jdbc.sql("DELETE FROM desktop_lease WHERE workspace_id = ?")
                .param(after)
                .update();
        jdbc.sql(
                        "INSERT INTO desktop_lease (workspace_id, last_day, warned) SELECT ?, last_day, warned FROM desktop_lease WHERE workspace_id = ?")
                .params(after, before)
                .update();
    }

    private boolean change(Lease lease, String what, @Nullable Object... values) {
        return jdbc.sql("UPDATE desktop_lease SET " + what + ", version = version + 1"
                                + " WHERE workspace_id = ? AND version = ?")
                        .params(values)
                        .param(lease.workspaceId())
                        .param(lease.version())
                        .update()
                == 1;
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static Lease lease(ResultSet row, int index) throws SQLException {
        return new Lease(
                row.getString("workspace_id"),
                row.getString("owner"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("warned", Integer.class),
                instant(row, "ended_at"),
                row.getString("give_back_number"),
                row.getObject("wish", LocalDate.class),
                instant(row, "owner_missing_since"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
