package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.faults.Point.When.AFTER;
import static org.workspacesportal.faults.Point.When.BEFORE;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What else happens to nodes: they sleep and wake up when their work was given to others, all of them die, they are told to stop, they run out of memory. */
@Tag("faults")
class NodesIT {

    private final Bed bed = Bed.shared();

    static Stream<Point> placesToSleep() {
        return Stream.of(
                Point.commit("intent to create", AFTER, "INSERT INTO workspace_creation", "sent_at"),
                Point.call("create workspace", AFTER, "CreateWorkspaces"),
                Point.commit("created", BEFORE, "INSERT INTO request_event", "CREATED"),
                Point.call("watch", AFTER, "DescribeWorkspaces", "WorkspaceIds"),
                Point.commit("ready", BEFORE, "INSERT INTO request_event", "READY"),
                Point.call("ready mail", AFTER, "SendRawEmail", "Your desktop is ready"));
    }

    @ParameterizedTest
    @MethodSource("placesToSleep")
    void whoWakesUpTooLateDoesNothing(Point point) throws Exception {
        bed.tries("sleep past all locks: " + point.what(), Runs.EACH, () -> bed.sleep(point), Bed.TRANSACTION_ENDED);
    }

    /** Whoever waits for the rows it has locked does not wait for its machine to come back. */
    @ParameterizedTest
    @MethodSource("placesToSleep")
    void theOthersDoNotWaitForIt(Point point) throws Exception {
        bed.tries(
                "sleep until all else is done: " + point.what(),
                Runs.EACH,
                () -> bed.sleepLong(point),
                Bed.TRANSACTION_ENDED);
    }

    @Test
    void allNodesDie() throws Exception {
        bed.tries("kill: all nodes at once", Runs.EACH, () -> {
            var work = bed.load().begin(() -> bed.load().live(bed.load().people(10)));
            awaitCreating();
            bed.cluster().nodes().forEach(node -> {
                bed.cluster().crashed();
                node.kill();
            });
            bed.cluster().nodes().forEach(bed.cluster()::replace);
            work.get();
        });
    }

    @Test
    void aNodeIsToldToStop() throws Exception {
        bed.tries("SIGTERM under load", Runs.EACH, () -> {
            var work = bed.load().begin(() -> bed.load().live(bed.load().people(10)));
            awaitCreating();
            var told = bed.cluster().any();
            told.leave();
            bed.cluster().replace(told);
            work.get();
        });
    }

    @Test
    void aNodeRunsOutOfMemory() throws Exception {
        bed.tries(
                "out of memory",
                Runs.EACH,
                () -> {
                    var work = bed.load().begin(() -> bed.load().live(bed.load().people(10)));
                    var small = bed.cluster().add(Map.of(), "-Xmx128m").ready();
                    bed.cluster().crashed();
                    try (var crowd = new Crowd(small)) {
                        await().atMost(Duration.ofMinutes(2))
                                .until(() -> !small.portal().isAlive());
                    }
                    assertThat(small.portal().exitCode())
                            .as("of -XX:+ExitOnOutOfMemoryError")
                            .isEqualTo(3);
                    bed.cluster().remove(small);
                    work.get();
                },
                "OutOfMemoryError");
    }

    private void awaitCreating() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> bed.cluster()
                                .records()
                                .count("SELECT count(*) FROM workspace_request WHERE status = 'CREATING'")
                        > 0);
    }
}
