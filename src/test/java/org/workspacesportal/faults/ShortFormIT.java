package org.workspacesportal.faults;

import static org.workspacesportal.faults.Point.When.AFTER;
import static org.workspacesportal.faults.Point.When.BEFORE;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.workspacesportal.faults.TcpProxy.Mode;

/** The faults that break most, once each and within minutes, for every build. */
@Tag("faults-short")
class ShortFormIT {

    private final Bed bed = Bed.shared();

    @Test
    void aNodeDiesBeforeItsDecisionIsStored() throws Exception {
        kill(Point.commit("decide", BEFORE, "INSERT INTO request_event", "APPROVED"), 2);
    }

    @Test
    void aNodeDiesAfterAwsTookTheCall() throws Exception {
        kill(Point.call("create workspace", AFTER, "CreateWorkspaces"), 2);
    }

    @Test
    void aNodeDiesAfterAMailWentOut() throws Exception {
        // With two people a node may die with both mails under way, each of which comes again, and one death excuses
        // one.
        kill(Point.call("ready mail", AFTER, "SendRawEmail", "Your desktop is ready"), 1);
    }

    @Test
    void aNodeSleepsPastAllLocks() throws Exception {
        var point = Point.commit("intent to create", AFTER, "INSERT INTO workspace_creation", "sent_at");
        bed.tries("sleep past all locks: " + point.what(), 1, () -> bed.sleep(point), Bed.TRANSACTION_ENDED);
    }

    @Test
    void theDatabaseIsAway() throws Exception {
        bed.tries(
                "wire to the database of all nodes: CUT",
                1,
                () -> bed.outage(
                        () -> bed.cluster().nodes().forEach(node -> node.database(Mode.CUT)),
                        () -> bed.cluster().nodes().forEach(node -> node.database(Mode.PASS)),
                        Duration.ofSeconds(5)),
                Bed.DATABASE_GONE);
    }

    private void kill(Point point, int people) throws Exception {
        bed.tries(
                "kill: " + point.what(),
                1,
                () -> bed.kill(point, () -> bed.load().live(bed.load().people(people))));
    }
}
