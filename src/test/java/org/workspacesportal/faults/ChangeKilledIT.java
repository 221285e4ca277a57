package org.workspacesportal.faults;

import static org.junit.jupiter.params.provider.Arguments.of;
import static org.workspacesportal.faults.Point.When.AFTER;
import static org.workspacesportal.faults.Point.When.BEFORE;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A node is killed at each step of a change of a desktop. */
@Tag("faults")
class ChangeKilledIT {

    private static final Map<String, ?> RUNNING_MODE = Map.of("change", "RUNNING_MODE", "runningMode", "ALWAYS_ON");
    private static final Map<String, ?> GIVE_BACK = Map.of("change", "GIVE_BACK");
    private static final Map<String, ?> REBUILD = Map.of("change", "REBUILD");
    private static final Map<String, ?> BUNDLE = Map.of("change", "BUNDLE", "offer", "performance");

    private final Bed bed = Bed.shared();

    static Stream<Arguments> steps() {
        return Stream.of(
                of(RUNNING_MODE, Point.commit("intent to change", AFTER, "workspace_change", "sent_at")),
                of(RUNNING_MODE, Point.call("change", BEFORE, "ModifyWorkspaceProperties")),
                of(RUNNING_MODE, Point.call("change", AFTER, "ModifyWorkspaceProperties")),
                of(RUNNING_MODE, Point.commit("changed", BEFORE, "INSERT INTO request_event", "SENT")),
                of(RUNNING_MODE, Point.commit("changed", AFTER, "INSERT INTO request_event", "SENT")),
                of(RUNNING_MODE, Point.call("change mail", AFTER, "SendRawEmail", "Your desktop is changed")),
                of(GIVE_BACK, Point.call("give back", BEFORE, "TerminateWorkspaces")),
                of(GIVE_BACK, Point.call("give back", AFTER, "TerminateWorkspaces")),
                of(REBUILD, Point.call("rebuild", BEFORE, "RebuildWorkspaces")),
                of(REBUILD, Point.call("rebuild", AFTER, "RebuildWorkspaces")),
                of(BUNDLE, Point.call("migration to another bundle", BEFORE, "MigrateWorkspace")),
                of(BUNDLE, Point.call("migration to another bundle", AFTER, "MigrateWorkspace")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void ofADesktop(Map<String, ?> change, Point point) throws Exception {
        bed.tries("kill: " + point.what(), Runs.EACH, () -> {
            var person = bed.load().settled();
            bed.kill(point, () -> bed.load().changed(person, change));
        });
    }
}
