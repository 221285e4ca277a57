package org.workspacesportal.desktop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of how far the desktops of each directory have been read through; several nodes go on with it, one page at a time. */
@Component
@Transactional
class DirectorySweeps {

    /** After this a page that was begun counts as left by a node that died. */
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private static final String THIS_STEP =
            " WHERE directory_id = ? AND started_at = ? AND ended_at IS NULL AND COALESCE(next_page, '') = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectorySweeps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Has these directories, and those of the desktops that are known, read through again and again from now on; of those that are already nothing changes.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node has done so at the same moment
     */
    void register(Collection<String> directories) {
        var now = Timestamp.from(clock.instant());
        var news = new TreeSet<>(directories);
        news.addAll(jdbc.sql("SELECT DISTINCT directory_id FROM desktop WHERE gone_at IS NULL")
                .query(String.class)
                .list());
        news.removeAll(jdbc.sql("SELECT directory_id FROM directory_sweep")
                .query(String.class)
                .list());
        news.forEach(directory -> jdbc.sql("INSERT INTO directory_sweep (directory_id, next_sweep_at) VALUES (?, ?)")
                .params(directory, now)
                .update());
    }

    /**
     * Takes the next page that is due. Nobody else gets it for some minutes, so that a node that dies meanwhile delays a sweep but ends none.
     *
     * @param directories those to read, beside those with desktops that are still known
     * @param every how often a sweep begins; one that has not ended after that time begins anew
     */
    Optional<Step> take(Collection<String> directories, Duration every) {
        var now = clock.instant();
        var due = jdbc.sql("""
                        SELECT s.directory_id, s.started_at, s.ended_at, s.next_page
                        FROM directory_sweep s
                        WHERE s.next_sweep_at <= :now
                          AND (s.directory_id IN (:directories)
                               OR EXISTS (SELECT 1 FROM desktop d WHERE d.directory_id = s.directory_id AND d.gone_at IS NULL))
                        ORDER BY s.next_sweep_at
                        FETCH FIRST 1 ROW ONLY
                        FOR UPDATE SKIP LOCKED""")
                .param("now", Timestamp.from(now))
                .param("directories", directories)
                .query((row, index) -> step(row, now.minus(every), now))
                .optional();
        due.ifPresent(step -> jdbc.sql(
                        "UPDATE directory_sweep SET next_sweep_at = ?, started_at = ?, ended_at = NULL, next_page = ? WHERE directory_id = ?")
                .params(
                        Timestamp.from(now.plus(STANDSTILL)),
                        Timestamp.from(step.startedAt()),
                        step.page(),
                        step.directoryId())
                .update());
        return due;
    }

    private static Step step(ResultSet row, Instant tooOld, Instant now) throws SQLException {
        var directory = row.getString("directory_id");
        var started = Times.in(row, "started_at");
        return started == null || row.getTimestamp("ended_at") != null || started.isBefore(tooOld)
                ? new Step(directory, now, null)
                : new Step(directory, started, row.getString("next_page"));
    }

    /** Notes that a page was read and another one follows, which anybody may take. */
    void goOn(Step step, String next) {
        jdbc.sql("UPDATE directory_sweep SET next_page = ?, next_sweep_at = ?" + THIS_STEP)
                .params(
                        next,
                        Timestamp.from(clock.instant()),
                        step.directoryId(),
                        Timestamp.from(step.startedAt()),
                        step.pageOrEmpty())
                .update();
    }

    /** Notes that AWS does not go on from there: whoever takes the next page, some minutes later, begins with the first. */
    void beginAnew(Step step) {
        jdbc.sql("UPDATE directory_sweep SET next_page = NULL, started_at = NULL" + THIS_STEP)
                .params(step.directoryId(), Timestamp.from(step.startedAt()), step.pageOrEmpty())
                .update();
    }

    /** Notes that the last page was read, and has those desktops looked at that were on none. */
    void end(Step step, Duration every) {
        var now = Timestamp.from(clock.instant());
        var started = Timestamp.from(step.startedAt());
        var ended = jdbc.sql("UPDATE directory_sweep SET next_page = NULL, ended_at = ?, next_sweep_at = ?" + THIS_STEP)
                .params(
                        now,
                        Timestamp.from(step.startedAt().plus(every)),
                        step.directoryId(),
                        started,
                        step.pageOrEmpty())
                .update();
        if (ended == 1) {
            jdbc.sql("""
                            UPDATE desktop SET next_look_at = ?
                            WHERE directory_id = ? AND gone_at IS NULL AND seen_at < ? AND (next_look_at IS NULL OR next_look_at > ?)""").params(now, step.directoryId(), started, now).update();
        }
    }

    /**
     * One page of a sweep.
     *
     * @param directoryId whose desktops are read
     * @param startedAt when the sweep began
     * @param page where AWS said to go on, null for the first page
     */
    record Step(
            String directoryId, Instant startedAt, @Nullable String page) {

        private String pageOrEmpty() {
            return page == null ? "" : page;
        }
    }
}
