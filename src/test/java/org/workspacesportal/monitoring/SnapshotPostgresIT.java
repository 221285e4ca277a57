package org.workspacesportal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.PortalTest;

/** What monitoring counts, of 10,000 open requests and 100,000 desktops. */
// Its many rows would keep the schedules of a portal busy that goes on beside other tests.
@Tag("thorough")
@DirtiesContext
@PortalTest
@OnPostgres
class SnapshotPostgresIT {

    /** A plan that goes through a table once for each row of another takes minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final List<String> MANY = List.of("""
            INSERT INTO workspace_request (number, version, requester, owner, offer, offer_name, directory_id, bundle_id, running_mode,
                monthly_cost, reason, status, requested_at, decided_at, approved, workspace_id)
            SELECT 'WS-2025-' || lpad(n::text, 6, '0'), 1, 'person-' || n, 'person-' || n, 'standard', 'Standard Windows', 'd-9067f0c1a2',
                'wsb-standard1', 'AUTO_STOP', 10, 'For project ' || n, CASE WHEN n > 100000 THEN 'WAITING_FOR_APPROVAL' ELSE 'READY' END,
                TIMESTAMP '2025-01-01 00:00:00' + interval '1 minute' * n, TIMESTAMP '2025-02-01 00:00:00', TRUE,
                CASE WHEN n <= 100000 THEN 'ws-' || n END
            FROM generate_series(1, 110000) n""", """
            INSERT INTO desktop (workspace_id, directory_id, owner, request_number, state, managed, known_setup, seen_setup, missing_since)
            SELECT 'ws-' || n, 'd-9067f0c1a2', 'person-' || n, CASE WHEN n % 1000 > 0 THEN 'WS-2025-' || lpad(n::text, 6, '0') END,
                (ARRAY['AVAILABLE', 'STOPPED', 'STOPPED', 'ERROR'])[n % 4 + 1], n % 1000 > 0, 'as made',
                CASE WHEN n % 500 = 0 THEN 'otherwise' ELSE 'as made' END, CASE WHEN n % 2000 = 0 THEN now() END
            FROM generate_series(1, 100000) n""", """
            INSERT INTO act_ru_job (id_, rev_, type_, retries_, exclusive_, suspension_state_, duedate_, create_time_)
            SELECT 'job-' || n, 1, 'timer', CASE WHEN n % 3000 = 0 THEN 0 ELSE 7 END, TRUE, 1, now() + interval '100 days', now()
            FROM generate_series(1, 30000) n""", "ANALYZE");

    @Autowired
    SnapshotReader reader;

    @Autowired
    JdbcClient database;

    @Test
    void allOfItIsCountedQuickly() {
        MANY.forEach(sql -> database.sql(sql).update());

        var before = System.nanoTime();
        var counted = reader.read();
        var took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(counted.requests()).containsEntry("WAITING_FOR_APPROVAL", 10_000L);
        assertThat(counted.oldestWaiting()).isEqualTo("2025-03-11T10:41:00Z");
        assertThat(counted.engine()).containsEntry("jobs.dead", 10L);
        assertThat(counted.fleet().byState()).containsEntry("STOPPED", 50_000).containsEntry("ERROR", 25_000);
        assertThat(counted.fleet().monthlyCost()).isEqualByComparingTo("999000");
        assertThat(counted.fleet().foreign()).isEqualTo(100);
        assertThat(counted.fleet().drifted()).isEqualTo(200);
        assertThat(counted.fleet().missing()).isEqualTo(50);
        assertThat(took).isLessThan(LONGEST);
    }
}
