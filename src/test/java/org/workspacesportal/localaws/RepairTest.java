package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.localaws.ChangeFixture.codes;
import static org.workspacesportal.localaws.LocalAwsFixture.READY;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceSnapshotsResponse;
import software.amazon.awssdk.services.workspaces.model.Snapshot;

class RepairTest {

    private static final Duration FIRST_SNAPSHOT = Duration.ofSeconds(30);
    private static final Duration REBUILD = Duration.ofSeconds(10);

    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start();
    private final ChangeFixture desktops = ChangeFixture.of(aws);
    private final Instant ready = aws.clock().instant().plus(READY);

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void volumes_are_copied_for_the_first_time_soon_and_then_every_twelve_hours() {
        var id = ready("anna");

        aws.clock().move(FIRST_SNAPSHOT.minusMillis(1));
        assertThat(snapshots(id).rebuildSnapshots()).isEmpty();
        assertThat(snapshots(id).restoreSnapshots()).isEmpty();
        aws.clock().move(Duration.ofMillis(1));
        var first = ready.plus(FIRST_SNAPSHOT);
        assertThat(snapshots(id).rebuildSnapshots())
                .extracting(Snapshot::snapshotTime)
                .containsExactly(first);
        aws.clock().move(Duration.ofHours(12).minusMillis(1));
        assertThat(snapshots(id).restoreSnapshots())
                .extracting(Snapshot::snapshotTime)
                .containsExactly(first);
        aws.clock().move(Duration.ofMillis(1));
        assertThat(snapshots(id).restoreSnapshots())
                .extracting(Snapshot::snapshotTime)
                .containsExactly(first.plus(Duration.ofHours(12)));
    }

    @Test
    void without_snapshots_nothing_is_repaired() {
        var id = ready("anna");

        assertThat(codes(desktops.rebuild(id))).containsExactly("ResourceNotFound.Snapshot");
        assertThat(outcome(() -> desktops.restore(id))).isEqualTo("400 OperationNotSupportedException");
        assertThat(desktops.state(id)).isEqualTo("AVAILABLE");
    }

    @Test
    void a_desktop_is_rebuilt() {
        var id = ready("anna");
        aws.clock().move(FIRST_SNAPSHOT);

        assertThat(desktops.rebuild(id)).isEmpty();

        assertThat(desktops.state(id)).isEqualTo("REBUILDING");
        assertThat(codes(desktops.rebuild(id))).containsExactly("InvalidResourceState.WorkSpace");
        aws.clock().move(REBUILD.minusMillis(1));
        assertThat(desktops.state(id)).isEqualTo("REBUILDING");
        aws.clock().move(Duration.ofMillis(1));
        assertThat(desktops.state(id)).isEqualTo("AVAILABLE");
    }

    @Test
    void a_desktop_is_restored() {
        var id = ready("anna");
        aws.clock().move(FIRST_SNAPSHOT);

        desktops.restore(id);

        assertThat(desktops.state(id)).isEqualTo("RESTORING");
        assertThat(outcome(() -> desktops.restore(id))).isEqualTo("400 OperationNotSupportedException");
        aws.clock().move(REBUILD);
        assertThat(desktops.state(id)).isEqualTo("AVAILABLE");
    }

    @Test
    void stopped_and_rebooting_desktops_are_rebuilt_and_run_afterwards() {
        var id = ready("anna");
        aws.clock().move(FIRST_SNAPSHOT);
        desktops.reboot(id);
        assertThat(outcome(() -> desktops.restore(id))).isEqualTo("400 OperationNotSupportedException");
        assertThat(desktops.rebuild(id)).isEmpty();
        aws.clock().move(REBUILD);
        desktops.stop(id);
        aws.clock().move(Duration.ofSeconds(5));

        assertThat(desktops.rebuild(id)).isEmpty();
        aws.clock().move(REBUILD);
        assertThat(desktops.state(id)).isEqualTo("AVAILABLE");
    }

    @Test
    void stopped_and_failed_desktops_are_restored() {
        var id = ready("fail-change-anna");
        aws.clock().move(FIRST_SNAPSHOT);
        desktops.stop(id);
        assertThat(outcome(() -> desktops.restore(id)))
                .as("while it stops")
                .isEqualTo("400 OperationNotSupportedException");
        aws.clock().move(Duration.ofSeconds(5));

        desktops.restore(id);
        aws.clock().move(REBUILD);
        assertThat(desktops.state(id)).isEqualTo("ERROR");
        desktops.restore(id);
        assertThat(desktops.state(id)).isEqualTo("RESTORING");
    }

    @Test
    void a_broken_desktop_is_healed_by_a_rebuild_only() {
        var id = ready("fail-error-anna");
        aws.clock().move(FIRST_SNAPSHOT);
        assertThat(snapshots(id).restoreSnapshots()).isEmpty();
        assertThat(outcome(() -> desktops.restore(id))).isEqualTo("400 OperationNotSupportedException");
        assertThat(codes(desktops.reboot(id))).containsExactly("InvalidResourceState.WorkSpace");

        assertThat(desktops.rebuild(id)).isEmpty();

        assertThat(desktops.described(id).ipAddress()).isNull();
        aws.clock().move(REBUILD);
        var healed = desktops.described(id);
        assertThat(healed.stateAsString()).isEqualTo("AVAILABLE");
        assertThat(healed.errorCode()).isNull();
        assertThat(healed.ipAddress()).isNotBlank();
    }

    @Test
    void a_broken_desktop_is_still_broken_after_it_was_switched_off_and_on() {
        var id = ready("fail-error-anna");

        assertThat(desktops.stop(id)).isEmpty();
        aws.clock().move(Duration.ofSeconds(5));
        assertThat(desktops.state(id)).isEqualTo("STOPPED");
        assertThat(desktops.start(id)).isEmpty();
        aws.clock().move(Duration.ofSeconds(5));
        assertThat(desktops.state(id)).isEqualTo("ERROR");
    }

    private DescribeWorkspaceSnapshotsResponse snapshots(String id) {
        return aws.workspaces().describeWorkspaceSnapshots(r -> r.workspaceId(id));
    }

    private String ready(String user) {
        var id = desktops.created(user, "AUTO_STOP");
        aws.clock().move(READY);
        return id;
    }
}
