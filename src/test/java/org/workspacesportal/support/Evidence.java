package org.workspacesportal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.PortalClient.Answer;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** Everything that an input can leave behind: rows, processes, mails, desktops. */
public class Evidence {

    /**
     * Bookkeeping of the engine, of the schema and of looking at AWS changes by itself and says nothing of what anybody did; the language of somebody's browser is noted
     * whenever they sign in, whatever they do afterwards.
     */
    private static final Set<String> NO_EVIDENCE = Set.of(
            "databasechangelog",
            "databasechangeloglock",
            "act_ge_property",
            "act_ru_meter_log",
            "person_language",
            // So are sessions, which tell of nothing but that somebody was there.
            "spring_session",
            "spring_session_attributes",
            // What AWS told of snapshots is kept whenever somebody looks.
            "desktop_snapshot",
            // What was seen of desktops by day.
            "desktop_day",
            "directory_sweep",
            "suppression_reading",
            "database_sign",
            "lease_look");

    /** What AWS tells of a desktop changes by itself, too: people use it. Whose it is does not. */
    private static final Map<String, String> EVIDENT_COLUMNS =
            Map.of("desktop", "workspace_id, directory_id, owner, request_number");

    /** That AWS does not show a desktop any more is seen some time or other; tests leave desktops behind that were never there. */
    private static final Map<String, String> EVIDENT_ROWS = Map.of("desktop_event", " WHERE kind <> 'GONE'");

    private static final Pattern INSIDE_OF_THE_SERVICE =
            Pattern.compile("\tat |\\b(?:org|com|jakarta)\\.[a-z]+[.\\w]*\\.[A-Z]\\w+");

    private final JdbcTemplate jdbc;
    private final LocalAws aws;
    private final WorkSpacesClient workspaces;
    private final Clock clock;
    private final ManagementService jobs;
    private final boolean countsChanges;
    private final Map<String, Rows> seen = new ConcurrentHashMap<>();

    Evidence(JdbcTemplate jdbc, LocalAws aws, WorkSpacesClient workspaces, Clock clock, ManagementService jobs) {
        this.jdbc = jdbc;
        this.aws = aws;
        this.workspaces = workspaces;
        this.clock = clock;
        this.jobs = jobs;
        this.countsChanges = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                database -> "H2".equals(database.getMetaData().getDatabaseProductName())));
    }

    /** All there is, by kind, each row or thing as a text. */
    public Map<String, List<String>> all() {
        var all = new TreeMap<String, List<String>>();
        changes().forEach((table, change) -> all.put(table, rows(table, change)));
        all.put("mails", aws.mails().stream().map(mail -> mail.id()).toList());
        all.put("desktops", desktops());
        return all;
    }

    /** Tables, ours and the engine's, those to come included, each with the number of its latest change where the database counts them: H2 does. */
    private Map<String, Optional<Long>> changes() {
        var changes = new TreeMap<String, Optional<Long>>();
        jdbc.query(
                "SELECT table_name, " + (countsChanges ? "last_modification" : "CAST(NULL AS bigint)")
                        + " FROM information_schema.tables"
                        + " WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'",
                row -> {
                    changes.put(row.getString(1), Optional.ofNullable(row.getObject(2, Long.class)));
                });
        changes.keySet().removeIf(table -> NO_EVIDENCE.contains(table.toLowerCase(Locale.ROOT)));
        return changes;
    }

    /** What has not changed since it was read is not read again: there are hundreds of refusals, and tables grow. */
    private List<String> rows(String table, Optional<Long> change) {
        var before = seen.get(table);
        if (before != null && change.isPresent() && before.change().equals(change)) {
            return before.rows();
        }
        var columns = EVIDENT_COLUMNS.getOrDefault(table.toLowerCase(Locale.ROOT), "*");
        var which = EVIDENT_ROWS.getOrDefault(table.toLowerCase(Locale.ROOT), "");
        var rows = jdbc.query("SELECT " + columns + " FROM " + table + which, (row, index) -> text(row)).stream()
                .sorted()
                .toList();
        seen.put(table, new Rows(change, rows));
        return rows;
    }

    private record Rows(Optional<Long> change, List<String> rows) {}

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = JdbcUtils.getResultSetValue(row, column);
            text.append(value instanceof byte[] bytes ? "bytes " + Arrays.hashCode(bytes) : value)
                    .append(", ");
        }
        return text.toString();
    }

    private List<String> desktops() {
        return workspaces.describeWorkspacesPaginator(request -> {}).workspaces().stream()
                .map(desktop -> desktop.workspaceId())
                .sorted()
                .toList();
    }

    /**
     * Does what has to be refused, and sees that the answer is a refusal that tells nothing of our inside, that the log has one line of it at most,
     * and that nothing else has happened.
     */
    public Answer refused(Callable<Answer> act) {
        try (var log = LogLines.listen()) {
            var refused = unchanged(act);
            assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
            assertThat(refused.body()).doesNotContainPattern(INSIDE_OF_THE_SERVICE);
            log.assertOneLineAtMost();
            return refused;
        }
    }

    /** Does what has to change nothing, and sees that nothing has changed. */
    public Answer unchanged(Callable<Answer> act) {
        var before = all();
        Answer answer;
        try {
            answer = act.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        assertThat(all()).isEqualTo(before);
        return answer;
    }

    /** Waits until nothing is left to do that somebody started earlier, as far as it can be done now. */
    public void awaitQuiet() {
        await().atMost(Duration.ofSeconds(40)).until(this::isQuiet);
    }

    /** The same between tests: what is held for some seconds, and nobody looks at any more, is not waited for but done. */
    public void skipToQuiet() {
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            jobs.createJobQuery()
                    .timers()
                    .duedateHigherThan(Date.from(clock.instant()))
                    .duedateLowerThan(soon())
                    .list()
                    .forEach(this::hurry);
            return isQuiet();
        });
    }

    private void hurry(Job timer) {
        try {
            jobs.setJobDuedate(timer.getId(), Date.from(clock.instant()));
        } catch (ProcessEngineException doneMeanwhile) {
            // That is what was to be.
        }
    }

    private boolean isQuiet() {
        return count(
                                "SELECT count(*) FROM ACT_RU_JOB WHERE RETRIES_ > 0"
                                        + " AND (DUEDATE_ IS NULL OR DUEDATE_ <= ? OR LOCK_OWNER_ IS NOT NULL)",
                                soon())
                        + count("SELECT count(*) FROM ACT_RU_EXT_TASK WHERE RETRIES_ IS NULL OR RETRIES_ > 0")
                        + count("SELECT count(*) FROM workspace_creation WHERE next_check_at IS NOT NULL")
                        + count("SELECT count(*) FROM workspace_change WHERE next_check_at IS NOT NULL")
                        + count(
                                "SELECT count(*) FROM workspace_request r WHERE r.status = 'READY' AND r.workspace_id IS NOT NULL"
                                        + " AND NOT EXISTS (SELECT 1 FROM desktop d WHERE d.workspace_id = r.workspace_id"
                                        + " AND d.request_number >= r.number AND (d.seen_at IS NOT NULL OR d.gone_at IS NOT NULL))")
                        + count(
                                "SELECT count(*) FROM deputy WHERE CASE"
                                        + " WHEN begin_announced_at IS NULL THEN ended_at IS NULL AND ? BETWEEN first_day AND last_day"
                                        + " ELSE end_announced_at IS NULL AND (ended_at IS NOT NULL OR last_day < ?) END",
                                today(),
                                today())
                == 0;
    }

    public long count(String query, Object... parameters) {
        var count = jdbc.queryForObject(query, Long.class, parameters);
        return count == null ? 0 : count;
    }

    private java.sql.Date today() {
        return java.sql.Date.valueOf(LocalDate.now(clock));
    }

    /** Something that is due in a moment is still to be waited for: what comes of a decision by an open link, for one. */
    private Timestamp soon() {
        return Timestamp.from(clock.instant().plusSeconds(10));
    }
}
