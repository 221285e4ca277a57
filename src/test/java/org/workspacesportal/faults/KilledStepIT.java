package org.workspacesportal.faults;

import static org.workspacesportal.faults.Point.When.AFTER;
import static org.workspacesportal.faults.Point.When.BEFORE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node is killed at each step on the way to a desktop, before what it says is heard and after; nothing is lost, nothing is done twice. */
@Tag("faults")
class KilledStepIT {

    private final Bed bed = Bed.shared();

    static Stream<Point> stepsToADesktop() {
        return Stream.of(
                Point.commit("register request", BEFORE, "INSERT INTO workspace_request", "REQUESTED"),
                Point.commit("register request", AFTER, "INSERT INTO workspace_request", "REQUESTED"),
                Point.call("approval mail", BEFORE, "SendRawEmail", "Approval needed"),
                Point.call("approval mail", AFTER, "SendRawEmail", "Approval needed"),
                Point.commit("approval mail noted", BEFORE, "INSERT INTO request_event", "ASKED"),
                Point.commit("approval mail noted", AFTER, "INSERT INTO request_event", "ASKED"),
                Point.commit("decide", BEFORE, "INSERT INTO request_event", "APPROVED"),
                Point.commit("decide", AFTER, "INSERT INTO request_event", "APPROVED"),
                Point.commit("intent to create", BEFORE, "INSERT INTO workspace_creation", "sent_at"),
                Point.commit("intent to create", AFTER, "INSERT INTO workspace_creation", "sent_at"),
                Point.call("create workspace", BEFORE, "CreateWorkspaces"),
                Point.call("create workspace", AFTER, "CreateWorkspaces"),
                Point.commit("created", BEFORE, "INSERT INTO request_event", "CREATED"),
                Point.commit("created", AFTER, "INSERT INTO request_event", "CREATED"),
                Point.call("watch", BEFORE, "DescribeWorkspaces", "WorkspaceIds"),
                Point.call("watch", AFTER, "DescribeWorkspaces", "WorkspaceIds"),
                Point.commit("ready", BEFORE, "INSERT INTO request_event", "READY"),
                Point.commit("ready", AFTER, "INSERT INTO request_event", "READY"),
                Point.call("ready mail", BEFORE, "SendRawEmail", "Your desktop is ready"),
                Point.call("ready mail", AFTER, "SendRawEmail", "Your desktop is ready"));
    }

    @ParameterizedTest
    @MethodSource("stepsToADesktop")
    void onTheWayToADesktop(Point point) throws Exception {
        bed.tries(
                "kill: " + point.what(),
                Runs.EACH,
                () -> bed.kill(point, () -> bed.load().live(bed.load().people(2))));
    }

    static Stream<Point> stepsToARejection() {
        return Stream.of(
                Point.commit("reject", BEFORE, "INSERT INTO request_event", "REJECTED"),
                Point.commit("reject", AFTER, "INSERT INTO request_event", "REJECTED"),
                Point.call("rejection mail", BEFORE, "SendRawEmail", "Not approved"),
                Point.call("rejection mail", AFTER, "SendRawEmail", "Not approved"));
    }

    @ParameterizedTest
    @MethodSource("stepsToARejection")
    void onTheWayToARejection(Point point) throws Exception {
        bed.tries(
                "kill: " + point.what(),
                Runs.EACH,
                () -> bed.kill(point, () -> bed.load().live(bed.load().people(1).get(0), false)));
    }
}
