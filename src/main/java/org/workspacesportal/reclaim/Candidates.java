package org.workspacesportal.reclaim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.UseWatch;

/** Finds the desktops nobody uses. What AWS has not told of for a while counts as used, and so does what nobody could use at the moment. */
@Component
@Transactional(readOnly = true)
class Candidates {

    /** Of a desktop {@code d}: it is there, at rest, and what is known of its use is new. */
    private static final String AT_REST = """
            d.managed AND d.gone_at IS NULL AND d.missing_since IS NULL AND d.doing IS NULL AND d.state IN ('AVAILABLE', 'STOPPED')
            AND d.use_seen_at >= :current
            AND NOT EXISTS (SELECT 1 FROM workspace_request c WHERE c.change_workspace_id = d.workspace_id
                            AND c.status IN ('WAITING_FOR_APPROVAL', 'CREATING', 'NEEDS_ATTENTION'))
            AND NOT EXISTS (SELECT 1 FROM reclaim_exemption e WHERE e.workspace_id = d.workspace_id)
            """;

    /** AWS stops none that is always on. */
    private static final String CAN_BE_STOPPED = "AND d.state = 'AVAILABLE' AND d.running_mode <> 'ALWAYS_ON'";

    private static final String UNUSED = """
            FROM desktop d
            WHERE COALESCE(d.last_used_at, d.found_at) <= :unused AND %s %s
              AND NOT EXISTS (SELECT 1 FROM reclaim_question q WHERE q.workspace_id = d.workspace_id
                              AND (q.answer IS NULL OR q.answer IN ('KEPT', 'TAGGED', 'MOVED', 'RECLAIMED') AND q.answered_at > :unused))""";

    private static final String SILENT = """
            SELECT q.* FROM reclaim_question q JOIN desktop d ON d.workspace_id = q.workspace_id
            WHERE q.answer IS NULL AND q.answer_by <= :now AND d.use_seen_at >= q.answer_by AND %s
            ORDER BY q.unused_since, q.id FETCH FIRST :most ROWS ONLY""".formatted(AT_REST);

    private static final String SELECT =
            "SELECT d.workspace_id, d.owner, d.last_used_at, COALESCE(d.last_used_at, d.found_at) AS unused_since ";

    private static final String LONGEST_FIRST = " ORDER BY unused_since, d.workspace_id ";

    private final JdbcClient jdbc;
    private final UseWatch watch;
    private final ReclaimSettings settings;
    private final Clock clock;

    Candidates(JdbcClient jdbc, UseWatch watch, ReclaimSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    /** A page of those whose owners are to be asked, the longest unused first. */
    List<Candidate> list(long offset, int most) {
        return about(SELECT + unused() + LONGEST_FIRST + "OFFSET :offset ROWS FETCH NEXT :most ROWS ONLY")
                .param("offset", offset)
                .param("most", most)
                .query(Candidates::candidate)
                .list();
    }

    /** The first of them. */
    List<Candidate> first(int most) {
        return list(0, most);
    }

    /** Those that come after one, whatever has become of that one and those before it. */
    List<Candidate> after(Candidate last, int most) {
        return about(SELECT + unused() + """
                         AND (COALESCE(d.last_used_at, d.found_at) > :since
                              OR COALESCE(d.last_used_at, d.found_at) = :since AND d.workspace_id > :id)""" + LONGEST_FIRST + "FETCH FIRST :most ROWS ONLY")
                .param("since", Timestamp.from(last.unusedSince()))
                .param("id", last.workspaceId())
                .param("most", most)
                .query(Candidates::candidate)
                .list();
    }

    long count() {
        return about("SELECT count(*) " + unused()).query(Long.class).single();
    }

    /** The first of the open questions nobody has answered in time, about desktops of which AWS has told since then. */
    List<Question> silent(int most) {
        return jdbc.sql(SILENT)
                .param("most", most)
                .param("now", Timestamp.from(clock.instant()))
                .param("current", Timestamp.from(watch.currentSince()))
                .query(Questions::question)
                .list();
    }

    private JdbcClient.StatementSpec about(String query) {
        return jdbc.sql(query)
                .param("unused", Timestamp.from(clock.instant().minus(settings.unusedFor())))
                .param("current", Timestamp.from(watch.currentSince()));
    }

    private String unused() {
        return UNUSED.formatted(AT_REST, settings.then() == Then.STOP ? CAN_BE_STOPPED : "");
    }

    private static Candidate candidate(ResultSet row, int index) throws SQLException {
        return new Candidate(
                row.getString("workspace_id"),
                row.getString("owner"),
                row.getTimestamp("unused_since").toInstant(),
                row.getTimestamp("last_used_at") == null);
    }
}
