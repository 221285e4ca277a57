package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.workspacesportal.localaws.LocalAwsFixture.READY;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.model.ModificationState;
import software.amazon.awssdk.services.workspaces.model.WorkspaceProperties;

class PropertyChangeTest {

    private static final Duration UPDATE = Duration.ofSeconds(10);
    private static final Duration SIX_HOURS = Duration.ofHours(6);
    private static final String TOO_EARLY = "400 InvalidResourceStateException";
    private static final String WRONG = "400 InvalidParameterValuesException";

    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start();
    private final ChangeFixture desktops = ChangeFixture.of(aws);

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void a_volume_grows_in_a_while() {
        var id = settled("AUTO_STOP");

        desktops.modify(id, p -> p.userVolumeSizeGib(100));

        var updating = desktops.described(id);
        assertThat(updating.stateAsString()).isEqualTo("UPDATING");
        assertThat(updating.workspaceProperties().userVolumeSizeGib()).isEqualTo(50);
        assertThat(updating.modificationStates())
                .extracting(ModificationState::resourceAsString, ModificationState::stateAsString)
                .containsExactly(tuple("USER_VOLUME", "UPDATE_IN_PROGRESS"));
        assertThat(modified(id, p -> p.runningMode("ALWAYS_ON"))).isEqualTo("400 OperationInProgressException");
        assertThat(outcome(() -> desktops.migrate(id, "wsb-power0001"))).isEqualTo("400 OperationInProgressException");
        assertThat(desktops.reboot(id)).hasSize(1);

        aws.clock().move(UPDATE);
        var updated = desktops.described(id);
        assertThat(updated.stateAsString()).isEqualTo("AVAILABLE");
        assertThat(updated.workspaceProperties().userVolumeSizeGib()).isEqualTo(100);
        assertThat(updated.modificationStates()).isEmpty();
    }

    @Test
    void volumes_rest_for_six_hours() {
        var id = ready("AUTO_STOP");
        aws.clock().move(SIX_HOURS.minusMillis(1));
        assertThat(modified(id, p -> p.userVolumeSizeGib(100))).isEqualTo(TOO_EARLY);
        aws.clock().move(Duration.ofMillis(1));
        assertThat(modified(id, p -> p.userVolumeSizeGib(100))).isEqualTo("done");

        aws.clock().move(SIX_HOURS.minusMillis(1));
        assertThat(modified(id, p -> p.rootVolumeSizeGib(175))).isEqualTo(TOO_EARLY);
        aws.clock().move(Duration.ofMillis(1));
        assertThat(modified(id, p -> p.rootVolumeSizeGib(175))).isEqualTo("done");
        aws.clock().move(UPDATE);
        assertThat(desktops.described(id).workspaceProperties().rootVolumeSizeGib())
                .isEqualTo(175);
        assertThat(desktops.described(id).workspaceProperties().userVolumeSizeGib())
                .isEqualTo(100);
    }

    @Test
    void volumes_only_grow_to_sizes_there_are() {
        var id = settled("AUTO_STOP");

        assertThat(modified(id, p -> p.userVolumeSizeGib(10))).isEqualTo(WRONG);
        assertThat(modified(id, p -> p.userVolumeSizeGib(50))).isEqualTo(WRONG);
        assertThat(modified(id, p -> p.userVolumeSizeGib(99))).isEqualTo(WRONG);
        assertThat(modified(id, p -> p.userVolumeSizeGib(2001))).isEqualTo(WRONG);
        assertThat(modified(id, p -> p.rootVolumeSizeGib(80))).isEqualTo(WRONG);
        assertThat(modified(id, p -> p.rootVolumeSizeGib(100))).isEqualTo(WRONG);
        assertThat(modified(id, p -> p.rootVolumeSizeGib(175)))
                .as("beside a small user volume")
                .isEqualTo(WRONG);
    }

    @Test
    void the_compute_type_gets_larger_every_six_hours() {
        var id = ready("AUTO_STOP");
        aws.clock().move(SIX_HOURS.minusMillis(1));
        assertThat(modified(id, p -> p.computeTypeName("POWER"))).isEqualTo(TOO_EARLY);
        aws.clock().move(Duration.ofMillis(1));
        assertThat(modified(id, p -> p.computeTypeName("STANDARD"))).isEqualTo(WRONG);
        assertThat(modified(id, p -> p.computeTypeName("POWER"))).isEqualTo("done");

        assertThat(desktops.described(id).modificationStates())
                .extracting(ModificationState::resourceAsString)
                .containsExactly("COMPUTE_TYPE");
        aws.clock().move(UPDATE);
        assertThat(desktops.described(id).workspaceProperties().computeTypeNameAsString())
                .isEqualTo("POWER");
        assertThat(modified(id, p -> p.computeTypeName("POWERPRO"))).isEqualTo(TOO_EARLY);
        aws.clock().move(SIX_HOURS.minus(UPDATE));
        assertThat(modified(id, p -> p.computeTypeName("POWERPRO"))).isEqualTo("done");
    }

    @Test
    void the_compute_type_gets_smaller_every_thirty_days() {
        var id = ready("AUTO_STOP");
        assertThat(modified(id, p -> p.computeTypeName("VALUE"))).isEqualTo("done");
        aws.clock().move(SIX_HOURS);
        assertThat(modified(id, p -> p.computeTypeName("PERFORMANCE"))).isEqualTo("done");

        aws.clock().move(Duration.ofDays(30).minus(SIX_HOURS).minusMillis(1));
        assertThat(modified(id, p -> p.computeTypeName("STANDARD"))).isEqualTo(TOO_EARLY);
        aws.clock().move(Duration.ofMillis(1));
        assertThat(modified(id, p -> p.computeTypeName("STANDARD"))).isEqualTo("done");
    }

    @Test
    void a_stopped_desktop_is_stopped_afterwards() {
        var id = settled("AUTO_STOP");
        desktops.stop(id);
        assertThat(modified(id, p -> p.computeTypeName("POWER"))).isEqualTo(TOO_EARLY);
        aws.clock().move(Duration.ofSeconds(5));

        assertThat(modified(id, p -> p.computeTypeName("POWER"))).isEqualTo("done");

        assertThat(desktops.state(id)).isEqualTo("UPDATING");
        aws.clock().move(UPDATE);
        assertThat(desktops.state(id)).isEqualTo("STOPPED");
    }

    @Test
    void a_stopped_desktop_that_is_to_run_always_starts() {
        var id = ready("AUTO_STOP");
        desktops.stop(id);
        aws.clock().move(Duration.ofSeconds(5));

        desktops.modify(id, p -> p.runningMode("ALWAYS_ON"));

        assertThat(desktops.state(id)).isEqualTo("STARTING");
        aws.clock().move(Duration.ofSeconds(5));
        assertThat(desktops.state(id)).isEqualTo("AVAILABLE");
    }

    @Test
    void the_time_until_a_stop_is_changed_alone_and_kept() {
        var id = ready("AUTO_STOP");

        desktops.modify(id, p -> p.runningModeAutoStopTimeoutInMinutes(180));
        desktops.modify(id, p -> p.runningMode("AUTO_STOP"));

        assertThat(desktops.described(id).workspaceProperties().runningModeAutoStopTimeoutInMinutes())
                .isEqualTo(180);
    }

    @Test
    void what_is_not_played_is_refused() {
        var id = settled("AUTO_STOP");

        assertThat(modified(id, p -> p.protocolsWithStrings("PCOIP")))
                .isEqualTo("400 UnsupportedWorkspaceConfigurationException");
        assertThat(outcome(() -> aws.workspaces()
                        .modifyWorkspaceProperties(r -> r.workspaceId(id).dataReplication("NO_REPLICATION"))))
                .isEqualTo("400 UnsupportedWorkspaceConfigurationException");
    }

    private String modified(String id, Consumer<WorkspaceProperties.Builder> properties) {
        return outcome(() -> desktops.modify(id, properties));
    }

    /** One whose volumes and compute type may be changed. */
    private String settled(String runningMode) {
        var id = ready(runningMode);
        aws.clock().move(SIX_HOURS);
        return id;
    }

    private String ready(String runningMode) {
        var id = desktops.created("anna", runningMode);
        aws.clock().move(READY);
        return id;
    }
}
