package org.workspacesportal.faults;

import static org.workspacesportal.faults.Point.When.AFTER;
import static org.workspacesportal.faults.Point.When.BEFORE;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node is killed at each step of a change of a desktop. */
@Tag("faults")
class ChangeKilledIT {

    private final Bed bed = Bed.shared();

    static Stream<Point> steps() {
        return Stream.of(
                Point.commit("intent to change", AFTER, "workspace_change", "sent_at"),
                Point.call("change", BEFORE, "ModifyWorkspaceProperties"),
                Point.call("change", AFTER, "ModifyWorkspaceProperties"),
                Point.commit("changed", BEFORE, "INSERT INTO request_event", "SENT"),
                Point.commit("changed", AFTER, "INSERT INTO request_event", "SENT"),
                Point.call("change mail", AFTER, "SendRawEmail", "Your desktop is changed"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void ofTheRunningMode(Point point) throws Exception {
        kill(point, Map.of("change", "RUNNING_MODE", "runningMode", "ALWAYS_ON"));
    }

    static Stream<Point> stepsOfAGiveBack() {
        return aroundTheCall("give back", "TerminateWorkspaces");
    }

    @ParameterizedTest
    @MethodSource("stepsOfAGiveBack")
    void ofAGiveBack(Point point) throws Exception {
        kill(point, Map.of("change", "GIVE_BACK"));
    }

    static Stream<Point> stepsOfARebuild() {
        return aroundTheCall("rebuild", "RebuildWorkspaces");
    }

    @ParameterizedTest
    @MethodSource("stepsOfARebuild")
    void ofARebuild(Point point) throws Exception {
        kill(point, Map.of("change", "REBUILD"));
    }

    static Stream<Point> stepsOfAMigration() {
        return aroundTheCall("migration to another bundle", "MigrateWorkspace");
    }

    @ParameterizedTest
    @MethodSource("stepsOfAMigration")
    void ofAMigration(Point point) throws Exception {
        kill(point, Map.of("change", "BUNDLE", "offer", "performance"));
    }

    private static Stream<Point> aroundTheCall(String what, String operation) {
        return Stream.of(Point.call(what, BEFORE, operation), Point.call(what, AFTER, operation));
    }

    private void kill(Point point, Map<String, ?> change) throws Exception {
        bed.tries("kill: " + point.what(), Runs.EACH, () -> {
            var person = bed.load().settled();
            bed.kill(point, () -> bed.load().changed(person, change));
        });
    }
}
