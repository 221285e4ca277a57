package org.workspacesportal.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a PostgreSQL with open requests of as many people: most wait for the approvers, some for their second approval or for the admins as well.
 * No process runs for them, as no page of the portal asks the engine about one.
 */
final class ManyRequests {

    /** Who asked for every twentieth desktop, for somebody else. */
    static final String ASKS_FOR_OTHERS = "employee";

    private static final String EACH = "FROM generate_series(%d, %d) n";

    private static final List<String> TABLES = List.of("""
            INSERT INTO act_id_user (id_, rev_, first_, last_, email_)
            SELECT 'person-' || n, 1, 'Nora', 'Newcomer ' || n, 'person-' || n || '@example.com'""", """
            INSERT INTO act_id_membership (user_id_, group_id_)
            SELECT 'person-' || n, 'employees'""", """
            INSERT INTO workspace_request (number, version, requester, owner, offer, offer_name, directory_id, bundle_id, running_mode,
                monthly_cost, reason, status, live_key, approver_group, escalated_to, approval_round, approval_level, answer_by,
                first_approver, requested_at)
            SELECT 'WS-2025-' || lpad(n::text, 6, '0'), 1, CASE WHEN n % 20 = 0 THEN 'employee' ELSE 'person-' || n END, 'person-' || n,
                'standard', 'Standard Windows', 'd-9067f0c1a2', 'wsb-standard1', 'AUTO_STOP', 33.75, repeat('For project ' || n || '. ', 20),
                'WAITING_FOR_APPROVAL', 'd-9067f0c1a2/person-' || n, 'approvers', CASE WHEN n % 10 = 0 THEN 'camunda-admin' END, 1,
                CASE WHEN n % 7 = 0 THEN 2 ELSE 1 END, now() + interval '7 days', CASE WHEN n % 7 = 0 THEN 'somebody' END,
                now() - interval '1 minute' * (20000 - n)""", """
            INSERT INTO request_event (request_number, at, kind, actor, channel, note)
            SELECT 'WS-2025-' || lpad(n::text, 6, '0'), now() - interval '1 minute' * (20000 - n) + interval '1 second' * k,
                (ARRAY['REQUESTED', 'ASKED', 'REMINDED', 'REMINDED'])[k], CASE WHEN k = 1 THEN 'person-' || n ELSE 'system' END,
                CASE WHEN k = 1 THEN 'PORTAL' ELSE 'SYSTEM' END, CASE WHEN k = 2 THEN 'approvers' WHEN k > 2 THEN 'approver,deputy' END
            FROM generate_series(1, 4) k, (SELECT n %s) series""", """
            INSERT INTO request_approver (request_number, approval_round, position, approver, reason, asked_at)
            SELECT 'WS-2025-' || lpad(n::text, 6, '0'), 1, 0, 'approver', 'APPROVER', now()""", """
            INSERT INTO applied_policy (request_number, route, asks_manager, approver_group, days_to_reminder, days_to_expiry)
            SELECT 'WS-2025-' || lpad(n::text, 6, '0'), 'ONE', FALSE, 'approvers', 2, 14""");

    private ManyRequests() {}

    /** Adds requests number {@code first} to {@code last}. */
    static void add(JdbcClient database, int first, int last) {
        var series = EACH.formatted(first, last);
        TABLES.forEach(table -> database.sql(table.contains("%s") ? table.replace("%s", series) : table + "\n" + series)
                .update());
        database.sql("ANALYZE").update();
    }
}
