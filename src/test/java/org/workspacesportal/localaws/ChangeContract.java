package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.model.FailedWorkspaceChangeRequest;

/** What everything that speaks for AWS must do with desktops that exist, seen through the unchanged SDK. */
abstract class ChangeContract {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String NOBODYS = "ws-000000000";
    private static final String[] TOO_MANY = Collections.nCopies(26, NOBODYS).toArray(String[]::new);

    private AwsUnderTest aws;
    private ChangeFixture desktops;

    abstract AwsUnderTest start();

    @BeforeEach
    void startEndpoint() {
        aws = start();
        assumeFalse(aws.lacks("changes"), "the endpoint lacks changes");
        desktops = ChangeFixture.of(aws);
    }

    @AfterEach
    void stopEndpoint() {
        aws.close();
    }

    @Test
    void a_desktop_that_may_stop_is_stopped_and_started() {
        var id = available("AUTO_STOP");
        assertThat(desktops.start(id)).hasSize(1);

        assertThat(desktops.stop(id)).isEmpty();
        assertThat(desktops.state(id)).isEqualTo("STOPPING");
        assertThat(desktops.start(id)).hasSize(1);
        becomes("STOPPED", id);
        assertThat(desktops.stop(id)).hasSize(1);
        assertThat(desktops.reboot(id)).hasSize(1);

        assertThat(desktops.start(id)).isEmpty();
        assertThat(desktops.state(id)).isEqualTo("STARTING");
        assertThat(desktops.stop(id)).hasSize(1);
        becomes("AVAILABLE", id);
    }

    @Test
    void of_a_stopped_desktop_nobody_knows_who_is_connected() {
        var id = available("AUTO_STOP");
        desktops.stop(id);
        becomes("STOPPED", id);

        assertThat(aws.workspaces()
                        .describeWorkspacesConnectionStatus(r -> r.workspaceIds(id))
                        .workspacesConnectionStatus())
                .allSatisfy(
                        status -> assertThat(status.connectionStateAsString()).isEqualTo("UNKNOWN"));
    }

    @Test
    void a_desktop_that_always_runs_is_only_rebooted() {
        var id = available("ALWAYS_ON");
        assertThat(desktops.stop(id)).hasSize(1);
        assertThat(desktops.start(id)).hasSize(1);

        assertThat(desktops.reboot(id)).isEmpty();
        assertThat(desktops.state(id)).isEqualTo("REBOOTING");
        assertThat(desktops.reboot(id)).isEmpty();
        becomes("AVAILABLE", id);
    }

    @Test
    void one_bad_item_does_not_keep_the_others_from_being_changed() {
        var id = available("AUTO_STOP");

        assertThat(desktops.reboot(NOBODYS, id))
                .extracting(FailedWorkspaceChangeRequest::workspaceId)
                .containsExactly(NOBODYS);
        assertThat(desktops.state(id)).isEqualTo("REBOOTING");
        for (var failed : Stream.of(
                        desktops.start(NOBODYS),
                        desktops.stop(NOBODYS),
                        desktops.rebuild(NOBODYS),
                        desktops.terminate(NOBODYS))
                .toList()) {
            assertThat(ChangeFixture.codes(failed)).hasSize(1);
        }
    }

    @Test
    void lists_have_limits() {
        assertThat(Stream.<Runnable>of(
                                () -> desktops.start(TOO_MANY),
                                () -> desktops.stop(TOO_MANY),
                                () -> desktops.reboot(TOO_MANY),
                                () -> desktops.terminate(TOO_MANY),
                                () -> desktops.rebuild(NOBODYS, "ws-000000001"),
                                desktops::start,
                                desktops::stop,
                                desktops::reboot,
                                desktops::rebuild,
                                () -> desktops.reboot("ws-X"),
                                () -> desktops.restore("ws-X"),
                                () -> desktops.maintain("ws-X", "AVAILABLE"),
                                () -> desktops.maintain(NOBODYS, "STOPPED"),
                                () -> desktops.client().modifyWorkspaceState(r -> r.workspaceId(NOBODYS)),
                                () -> desktops.modify(NOBODYS, p -> p.runningMode("SOMETIMES")),
                                () -> desktops.modify(NOBODYS, p -> p.computeTypeName("HUGE")),
                                () -> desktops.migrate(NOBODYS, "standard"),
                                () -> desktops.client().describeWorkspaceSnapshots(r -> {}))
                        .map(LocalAwsFixture::outcome))
                .containsOnly("400 ValidationException");
    }

    @Test
    void unknown_desktops_are_not_found() {
        assertThat(Stream.<Runnable>of(
                                () -> desktops.restore(NOBODYS),
                                () -> desktops.modify(NOBODYS, p -> p.runningMode("ALWAYS_ON")),
                                () -> desktops.maintain(NOBODYS, "ADMIN_MAINTENANCE"),
                                () -> desktops.migrate(NOBODYS, aws.bundleId()),
                                () -> desktops.client().describeWorkspaceSnapshots(r -> r.workspaceId(NOBODYS)))
                        .map(LocalAwsFixture::outcome))
                .containsOnly("400 ResourceNotFoundException");
    }

    @Test
    void nothing_is_done_to_a_pending_desktop_but_its_end() {
        var id = desktops.created(user(), "AUTO_STOP");

        assertThat(desktops.start(id)).hasSize(1);
        assertThat(desktops.stop(id)).hasSize(1);
        assertThat(desktops.reboot(id)).hasSize(1);
        assertThat(desktops.rebuild(id)).hasSize(1);
        assertThat(outcome(() -> desktops.restore(id))).isEqualTo("400 OperationNotSupportedException");
        assertThat(outcome(() -> desktops.modify(id, p -> p.runningMode("ALWAYS_ON"))))
                .isEqualTo("400 InvalidResourceStateException");
        assertThat(outcome(() -> desktops.maintain(id, "ADMIN_MAINTENANCE")))
                .isEqualTo("400 InvalidResourceStateException");
        assertThat(desktops.terminate(id)).isEmpty();
    }

    @Test
    void a_desktop_in_maintenance_is_left_alone() {
        var id = available("AUTO_STOP");
        assertThat(outcome(() -> desktops.maintain(id, "AVAILABLE"))).isEqualTo("400 InvalidResourceStateException");

        desktops.maintain(id, "ADMIN_MAINTENANCE");

        assertThat(desktops.state(id)).isEqualTo("ADMIN_MAINTENANCE");
        assertThat(desktops.start(id)).hasSize(1);
        assertThat(desktops.stop(id)).hasSize(1);
        assertThat(desktops.reboot(id)).hasSize(1);
        assertThat(desktops.rebuild(id)).hasSize(1);
        assertThat(outcome(() -> desktops.restore(id))).isEqualTo("400 OperationNotSupportedException");
        assertThat(outcome(() -> desktops.modify(id, p -> p.runningMode("ALWAYS_ON"))))
                .isEqualTo("400 InvalidResourceStateException");
        assertThat(outcome(() -> desktops.maintain(id, "ADMIN_MAINTENANCE")))
                .isEqualTo("400 InvalidResourceStateException");
        desktops.maintain(id, "AVAILABLE");
        assertThat(desktops.state(id)).isEqualTo("AVAILABLE");
    }

    @Test
    void a_terminated_desktop_is_left_alone_and_then_unknown() {
        var id = available("AUTO_STOP");
        desktops.terminate(id);

        assertThat(desktops.stop(id)).hasSize(1);
        assertThat(desktops.reboot(id)).hasSize(1);
        assertThat(desktops.rebuild(id)).hasSize(1);
        assertThat(outcome(() -> desktops.modify(id, p -> p.runningMode("ALWAYS_ON"))))
                .isEqualTo("400 InvalidResourceStateException");
        becomes("gone", id);
        assertThat(desktops.reboot(id)).hasSize(1);
        assertThat(desktops.terminate(id)).hasSize(1);
        assertThat(outcome(() -> desktops.restore(id))).isEqualTo("400 ResourceNotFoundException");
    }

    @Test
    void the_running_mode_changes_at_once() {
        var id = available("ALWAYS_ON");

        desktops.modify(id, p -> p.runningMode("AUTO_STOP").runningModeAutoStopTimeoutInMinutes(120));

        var changed = desktops.described(id);
        assertThat(changed.stateAsString()).isEqualTo("AVAILABLE");
        assertThat(changed.workspaceProperties().runningModeAsString()).isEqualTo("AUTO_STOP");
        assertThat(changed.workspaceProperties().runningModeAutoStopTimeoutInMinutes())
                .isEqualTo(120);
        assertThat(changed.modificationStates()).isEmpty();
        desktops.modify(id, p -> p.runningMode("ALWAYS_ON"));
        var back = desktops.described(id).workspaceProperties();
        assertThat(back.runningModeAsString()).isEqualTo("ALWAYS_ON");
        assertThat(back.runningModeAutoStopTimeoutInMinutes()).isNull();
    }

    @Test
    void one_fitting_property_is_changed_at_a_time() {
        var id = available("ALWAYS_ON");

        assertThat(Stream.<Runnable>of(
                                () -> desktops.modify(id, p -> {}),
                                () -> desktops.modify(
                                        id, p -> p.rootVolumeSizeGib(200).userVolumeSizeGib(200)),
                                () -> desktops.modify(
                                        id, p -> p.runningMode("AUTO_STOP").userVolumeSizeGib(200)),
                                () -> desktops.modify(
                                        id, p -> p.computeTypeName("POWER").userVolumeSizeGib(200)),
                                () -> desktops.modify(id, p -> p.runningModeAutoStopTimeoutInMinutes(60)),
                                () -> desktops.modify(
                                        id, p -> p.runningMode("ALWAYS_ON").runningModeAutoStopTimeoutInMinutes(60)),
                                () -> desktops.modify(
                                        id, p -> p.runningMode("AUTO_STOP").runningModeAutoStopTimeoutInMinutes(90)),
                                () -> desktops.modify(
                                        id, p -> p.runningMode("AUTO_STOP").runningModeAutoStopTimeoutInMinutes(0)))
                        .map(LocalAwsFixture::outcome))
                .containsOnly("400 InvalidParameterValuesException");
        assertThat(outcome(() -> desktops.modify(id, p -> p.computeTypeName("GRAPHICS_G4DN"))))
                .isEqualTo("400 UnsupportedWorkspaceConfigurationException");
    }

    private String available(String runningMode) {
        var id = desktops.created(user(), runningMode);
        becomes("AVAILABLE", id);
        return id;
    }

    private void becomes(String state, String id) {
        assertThat(aws.becomes(SOON, () -> desktops.state(id).equals(state)))
                .as("becomes " + state)
                .isTrue();
    }

    private static String user() {
        return "u" + UUID.randomUUID().toString().substring(0, 13);
    }
}
