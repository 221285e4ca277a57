package org.workspacesportal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;

/** Nodes that start on an empty database. */
@Tag("faults")
class StartAtOnceIT {

    @Test
    void threeInTheSameSecondSetUpEverythingOnce(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, Duration.ofMillis(300))) {
            var started = new ArrayList<PackagedPortal>();
            for (var node = 1; node <= 3; node++) {
                started.add(nodes.begin(Map.of()));
            }
            for (var node : started) {
                node.awaitHealthy();
            }

            assertThat(nodes.count("databasechangelog"))
                    .isEqualTo(nodes.count("(SELECT DISTINCT id FROM databasechangelog) d"));
            assertThat(nodes.count("act_id_user")).isEqualTo(5);
            assertThat(nodes.count("act_id_group")).isEqualTo(4);
            assertThat(nodes.count("act_re_deployment")).isEqualTo(1);
            assertThat(nodes.count("act_re_procdef WHERE version_ > 1")).isZero();
            assertThat(nodes.count("act_ru_filter"))
                    .isEqualTo(nodes.count("(SELECT DISTINCT name_ FROM act_ru_filter) f"))
                    .isPositive();
            assertThat(nodes.count("act_ru_authorization"))
                    .isEqualTo(
                            nodes.count(
                                    "(SELECT DISTINCT group_id_, user_id_, resource_type_, resource_id_ FROM act_ru_authorization) a"));
            assertThat(nodes.count("act_ru_job WHERE handler_type_ = 'history-cleanup'"))
                    .isLessThanOrEqualTo(1);
            for (var node : started) {
                assertThat(node.log()).doesNotContain(" ERROR ", "\tat ");
            }
        }
    }

    /** Liquibase's own lock would stay, and every later start would wait for it. */
    @Test
    void aNodeKilledWhileItMakesTheTablesHoldsUpNobody(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, Duration.ofMillis(300))) {
            var killed = nodes.begin(Map.of());
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> nodes.count("pg_locks WHERE locktype = 'advisory'") == 1
                            && nodes.count("pg_tables WHERE tablename = 'databasechangelog'") == 1);
            killed.kill();

            var next = nodes.start();

            assertThat(next.client().get("employee", "/api/requests").status()).isEqualTo(200);
        }
    }
}
