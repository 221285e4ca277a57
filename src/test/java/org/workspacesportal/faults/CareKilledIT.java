package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;
import static org.workspacesportal.faults.Point.When.AFTER;
import static org.workspacesportal.faults.Point.When.BEFORE;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.support.OnboardingClient;

/** A node is killed while it asks for the rows of a sheet, while it ends the time of a desktop, and while the engine cleans its history up. */
@Tag("faults")
class CareKilledIT {

    private final Bed bed = Bed.shared();
    private final Load load = bed.load();
    private final Records records = bed.cluster().records();

    static Stream<Point> stepsOfASheet() {
        return Stream.of(
                Point.commit("sheet submitted", BEFORE, "UPDATE onboarding SET state", "submitted_at"),
                Point.commit("sheet submitted", AFTER, "UPDATE onboarding SET state", "submitted_at"),
                Point.commit("row of a sheet", BEFORE, "UPDATE onboarding_row SET state = 'ASKED'"),
                Point.commit("row of a sheet", AFTER, "UPDATE onboarding_row SET state = 'ASKED'"));
    }

    @ParameterizedTest
    @MethodSource("stepsOfASheet")
    void aSheet(Point point) throws Exception {
        bed.tries(
                "kill: " + point.what(),
                Runs.EACH,
                () -> bed.kill(point, () -> new Sheets(bed).asked(OnboardingClient.sheet(load.people(3)))));
    }

    static Stream<Point> stepsAtTheEndOfALease() {
        return Stream.of(
                Point.commit("lease ended", BEFORE, "UPDATE desktop_lease SET ended_at"),
                Point.commit("lease ended", AFTER, "UPDATE desktop_lease SET ended_at"),
                Point.call("stop after the lease", AFTER, "StopWorkspaces"),
                Point.commit("give back after the lease", BEFORE, "UPDATE desktop_lease SET give_back_number"),
                Point.commit("give back after the lease", AFTER, "UPDATE desktop_lease SET give_back_number"));
    }

    @ParameterizedTest
    @MethodSource("stepsAtTheEndOfALease")
    void aLeaseThatEnds(Point point) throws Exception {
        bed.tries("kill: " + point.what(), Runs.EACH, () -> {
            var desktop = desktopOf(load.settled());
            bed.kill(point, () -> {
                awaitOne("desktop WHERE state = 'AVAILABLE' AND workspace_id = '" + desktop + "'");
                awaitOne("desktop_lease WHERE workspace_id = '" + desktop + "'");
                changeLease(desktop, "last_day = current_date - 1, version = version + 1");
                awaitOne("desktop_lease WHERE stop_tried_at IS NOT NULL AND workspace_id = '" + desktop + "'");
                changeLease(desktop, "ended_at = ended_at - interval '8 days', version = version + 1");
                awaitOne("desktop WHERE gone_at IS NOT NULL AND workspace_id = '" + desktop + "'");
            });
        });
    }

    @Test
    void theHistoryIsCleanedUp() throws Exception {
        for (var when : Point.When.values()) {
            var point = Point.commit("history clean-up", when, "ACT_HI_PROCINST", "REMOVAL_TIME_ <=");
            bed.tries("kill: " + point.what(), Runs.EACH, () -> {
                var number = load.live(load.people(1).get(0), false);
                load.awaitEnds(Duration.ofMinutes(1));
                var instance = records.jdbc()
                        .sql("SELECT id_ FROM act_hi_procinst WHERE business_key_ = ?")
                        .param(number)
                        .query(String.class)
                        .single();
                outlive(instance);
                bed.kill(point, () -> await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> {
                            cleanUp();
                            return records.count("SELECT count(*) FROM act_hi_procinst WHERE id_ = '" + instance + "'")
                                    == 0;
                        }));
            });
        }
    }

    /** Its time to be removed has come. */
    private void outlive(String instance) {
        for (var table : List.of("procinst", "actinst", "taskinst", "varinst", "op_log", "job_log", "ext_task_log")) {
            records.jdbc()
                    .sql("UPDATE act_hi_" + table
                            + " SET removal_time_ = now() - interval '1 day' WHERE root_proc_inst_id_ = ?")
                    .param(instance)
                    .update();
        }
    }

    private void cleanUp() {
        load.attempt(client -> client.postJson("admin", "/engine-rest/history/cleanup?immediatelyDue=true", ""));
    }

    private String desktopOf(String person) {
        return records.jdbc()
                .sql("SELECT workspace_id FROM workspace_request WHERE owner = ? AND status = 'READY'")
                .param(person)
                .query(String.class)
                .single();
    }

    private void awaitOne(String what) {
        await().atMost(Duration.ofMinutes(2)).until(() -> records.count("SELECT count(*) FROM " + what) == 1);
    }

    private void changeLease(String desktop, String what) {
        records.jdbc()
                .sql("UPDATE desktop_lease SET " + what + " WHERE workspace_id = ?")
                .param(desktop)
                .update();
    }
}
