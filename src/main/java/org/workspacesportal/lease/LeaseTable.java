package org.workspacesportal.lease;

import java.sql.Date;
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
import org.workspacesportal.request.Said;

/** The table of leases; those of desktops that are gone or not looked after are told to nobody. */
@Component
@Transactional
class LeaseTable {

    private final JdbcClient jdbc;

    LeaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Lease> find(String workspaceId) {
        return jdbc.sql(LeaseRows.SELECT + "AND l.workspace_id = ?")
                .param(workspaceId)
                .query(LeaseRows::lease)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Lease> of(Collection<String> workspaceIds) {
        return workspaceIds.isEmpty()
                ? List.of()
                : jdbc.sql(LeaseRows.SELECT + "AND l.workspace_id IN (:ids)")
                        .param("ids", workspaceIds)
                        .query(LeaseRows::lease)
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
        return change(lease, "ended_at = ?, stopped_at = NULL, stop_tried_at = NULL", Timestamp.from(now));
    }

    boolean givenBack(Lease lease, @Nullable String number) {
        return change(lease, "give_back_number = ?, obstacle = NULL, obstacle_at = NULL", number);
    }

    /** It was to be given back, that came to nothing, and it has ended as of now. */
    boolean notGivenBack(Lease lease, Instant now) {
        return change(
                lease,
                "failed_number = give_back_number, failures = failures + 1, give_back_number = NULL, ended_at = ?",
                Timestamp.from(now));
    }

    boolean wished(Lease lease, LocalDate wish, Instant now) {
        return change(lease, "wish = ?, wished_at = ?, give_back_number = NULL", day(wish), Timestamp.from(now));
    }

    /**
     * The answer is no; whatever came to nothing before, an admin has decided anew.
     *
     * @param endedAt from when on the time counts until it is given back, null where it has not ended
     */
    boolean refused(Lease lease, @Nullable Instant endedAt) {
        return change(
                lease,
                "wish = NULL, wished_at = NULL, failed_number = NULL, failures = 0, ended_at = ?",
                time(endedAt));
    }

    /**
     * Everything begins anew.
     *
     * @param settledAt when an admin said so of a desktop whose owner has left, null for every other
     */
    boolean renewed(Lease lease, @Nullable LocalDate lastDay, @Nullable Integer warned, @Nullable Instant settledAt) {
        return change(lease, """
                last_day = ?, warned = ?, ended_at = NULL, stopped_at = NULL, stop_tried_at = NULL, give_back_number = NULL,
                wish = NULL, wished_at = NULL, failed_number = NULL, failures = 0, obstacle = NULL, obstacle_at = NULL,
                owner_settled_at = ?""", day(lastDay), warned, time(settledAt));
    }

    /** Nothing is left to stop, as long as it has not been renewed. */
    void stopped(Lease lease, Instant now) {
        note(lease, "stopped_at = ?", "stopped_at IS NULL", Timestamp.from(now));
    }

    /** Notes that it is about to be stopped; whether it is for this node to do, as nobody has tried since then. */
    boolean stopTried(Lease lease, Instant now, Instant before) {
        return note(
                lease,
                "stop_tried_at = ?",
                "(stop_tried_at IS NULL OR stop_tried_at <= ?)",
                Timestamp.from(now),
                Timestamp.from(before));
    }

    /** Notes what keeps it from being given back; whether that is new, or was noted last before a time. */
    boolean hindered(Lease lease, Said obstacle, Instant now, Instant before) {
        var text = LeaseRows.text(obstacle);
        return note(
                lease,
                "obstacle = ?, obstacle_at = ?",
                "(obstacle IS NULL OR obstacle <> ? OR obstacle_at <= ?)",
                text,
                Timestamp.from(now),
                text,
                Timestamp.from(before));
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

    /** Notes something about one that has ended, whatever else happens to it. */
    private boolean note(Lease lease, String what, String unless, Object... values) {
        return jdbc.sql("UPDATE desktop_lease SET " + what + " WHERE ended_at IS NOT NULL AND " + unless
                                + " AND workspace_id = ?")
                        .params(values)
                        .param(lease.workspaceId())
                        .update()
                == 1;
    }

    private static @Nullable Timestamp time(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
