package org.workspacesportal.faults;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, read past the portal. */
final class Records {

    private final JdbcClient jdbc;

    Records(String url) {
        jdbc = JdbcClient.create(new PatientConnections(url));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    /** Whether nothing is left to do that could be done now, and nobody holds a transaction open. */
    boolean isQuiet() {
        return count("SELECT count(*) FROM act_ru_job WHERE retries_ > 0 AND (duedate_ IS NULL OR duedate_ <= now())")
                        + count("SELECT count(*) FROM act_ru_ext_task WHERE retries_ IS NULL OR retries_ > 0")
                        + count("SELECT count(*) FROM workspace_creation WHERE next_check_at IS NOT NULL")
                        + count("SELECT count(*) FROM workspace_change WHERE next_check_at IS NOT NULL")
                        + count(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND state_change < now() - interval '5 seconds'")
                == 0;
    }

    /** How often a mail was tried in vain: whether SES had taken it then nobody knew, so it was sent again. */
    long failedSends() {
        return count("SELECT count(*) FROM act_hi_job_log WHERE job_state_ = 1 AND act_id_ LIKE 'Task_Send%'");
    }

    /** People who may have a desktop, each with a mail address of their own. */
    void moveIn(List<String> people) {
        for (var person : people) {
            jdbc.sql(
                            "INSERT INTO act_id_user (id_, rev_, first_, last_, email_) VALUES (:id, 1, 'Nora', 'Newcomer', :id || '@example.com')")
                    .param("id", person)
                    .update();
            jdbc.sql("INSERT INTO act_id_membership (user_id_, group_id_) VALUES (:id, 'employees')")
                    .param("id", person)
                    .update();
        }
    }

    /** The latest request for a person, if it was stored. */
    List<String> numbersOf(String owner) {
        return jdbc.sql("SELECT number FROM workspace_request WHERE owner = ? ORDER BY requested_at DESC")
                .param(owner)
                .query(String.class)
                .list();
    }

    String status(String number) {
        return jdbc.sql("SELECT status FROM workspace_request WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    List<Ledgers.Request> requests() {
        return jdbc.sql(
                        "SELECT r.*, coalesce(r.change_workspace_id, r.workspace_id) AS desktop FROM workspace_request r")
                .query((row, index) -> new Ledgers.Request(
                        text(row, "number"),
                        text(row, "requester"),
                        text(row, "owner"),
                        text(row, "directory_id"),
                        text(row, "status"),
                        (Boolean) row.getObject("approved"),
                        text(row, "decided_by"),
                        text(row, "desktop"),
                        text(row, "change_kind")))
                .list();
    }

    List<Ledgers.Event> events() {
        return jdbc.sql("SELECT * FROM request_event ORDER BY id")
                .query((row, index) -> new Ledgers.Event(
                        text(row, "request_number"),
                        text(row, "kind"),
                        text(row, "actor"),
                        text(row, "channel"),
                        row.getTimestamp("at").toInstant(),
                        text(row, "note")))
                .list();
    }

    /** What is still open, by request. */
    Map<String, List<String>> work() {
        var work = new HashMap<String, List<String>>();
        jdbc.sql("""
                        SELECT p.business_key_, 'task ' || t.task_def_key_ FROM act_ru_task t JOIN act_ru_execution p ON p.id_ = t.proc_inst_id_
                        UNION ALL SELECT p.business_key_, 'incident ' || i.activity_id_ || ': ' || coalesce(i.incident_msg_, '')
                          FROM act_ru_incident i JOIN act_ru_execution p ON p.id_ = i.proc_inst_id_
                        UNION ALL SELECT p.business_key_, 'at ' || coalesce(e.act_id_, '?') FROM act_ru_execution e JOIN act_ru_execution p ON p.id_ = e.proc_inst_id_
                          WHERE e.act_id_ IS NOT NULL""").query(row -> {
            work.computeIfAbsent(String.valueOf(row.getString(1)), number -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return work;
    }

    /** All that stands in the database, by table. */
    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> texts.put(
                        "table " + table,
                        String.join(
                                "\n",
                                jdbc.sql("SELECT t::text FROM " + table + " t")
                                        .query(String.class)
                                        .list())));
        return texts;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
