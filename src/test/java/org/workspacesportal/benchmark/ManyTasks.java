package org.workspacesportal.benchmark;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the engine of a PostgreSQL with requests that wait for a decision: copies of one that does, row by row, with ids of their own. */
final class ManyTasks {

    /** In the order in which they refer to each other. */
    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_event_subscr",
            "act_ru_job");

    private static final Set<String> OF_ONE = Set.of(
            "id_",
            "execution_id_",
            "parent_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "task_id_",
            "var_scope_");

    private ManyTasks() {}

    /**
     * Copies the process of a request.
     *
     * @param number the request's
     * @param count how often
     */
    static void copy(JdbcClient database, String number, int count) {
        var instance = database.sql("SELECT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ?")
                .param(number)
                .query(String.class)
                .single();
        TABLES.forEach(table -> copy(database, table, instance, count));
        database.sql("ANALYZE").update();
    }

    private static void copy(JdbcClient database, String table, String instance, int count) {
        var columns = database.sql("SELECT column_name FROM information_schema.columns WHERE table_name = ?")
                .param(table)
                .query(String.class)
                .list();
        var values = columns.stream()
                .map(column -> OF_ONE.contains(column) ? column + " || '-' || n" : column)
                .collect(Collectors.joining(", "));
        // Foreign keys are checked by a plan made when the table was small, and that reads it all for each row.
        database.sql(
                        "SET enable_seqscan = off; INSERT INTO %s (%s) SELECT %s FROM %s, generate_series(1, %d) n WHERE %s; RESET enable_seqscan"
                                .formatted(table, String.join(", ", columns), values, table, count, ofInstance(table)))
                .param(instance)
                .update();
    }

    private static String ofInstance(String table) {
        return switch (table) {
            case "act_ru_job" -> "process_instance_id_ = ?";
            case "act_ru_identitylink" -> "task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = ?)";
            default -> "proc_inst_id_ = ?";
        };
    }
}
