package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.workspacesportal.localaws.ChangeFixture.codes;
import static org.workspacesportal.localaws.LocalAwsFixture.READY;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.workspaces.model.ModificationState;

class ChangeTroubleTest {

    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start();
    private final ChangeFixture desktops = ChangeFixture.of(aws);

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void repairs_can_end_in_error() {
        for (var repair : new String[] {"rebuild", "restore"}) {
            var id = settled("Fail-Change-" + repair);

            if (repair.equals("rebuild")) {
                assertThat(desktops.rebuild(id)).isEmpty();
            } else {
                desktops.restore(id);
            }

            aws.clock().move(Duration.ofSeconds(10));
            var failed = desktops.described(id);
            assertThat(failed.stateAsString()).isEqualTo("ERROR");
            assertThat(failed.errorCode()).isEqualTo("ChangeFailed");
            assertThat(failed.errorMessage()).isNotBlank();
        }
    }

    @Test
    void a_modification_can_fail_and_be_tried_again() {
        var id = settled("fail-change-anna");
        desktops.modify(id, p -> p.userVolumeSizeGib(100));

        aws.clock().move(Duration.ofSeconds(10));

        var failed = desktops.described(id);
        assertThat(failed.stateAsString()).isEqualTo("AVAILABLE");
        assertThat(failed.workspaceProperties().userVolumeSizeGib()).isEqualTo(50);
        assertThat(failed.modificationStates())
                .extracting(ModificationState::resourceAsString, ModificationState::stateAsString)
                .containsExactly(tuple("USER_VOLUME", "UPDATE_FAILED"));
        desktops.modify(id, p -> p.userVolumeSizeGib(100));
        assertThat(desktops.state(id)).isEqualTo("UPDATING");
    }

    @Test
    void the_new_desktop_of_a_migration_can_end_in_error_and_the_old_one_stays() {
        var source = settled("fail-change-anna");

        var target = desktops.migrate(source, "wsb-power0001");

        aws.clock().move(Duration.ofDays(1));
        assertThat(desktops.state(target)).isEqualTo("ERROR");
        assertThat(desktops.state(source)).isEqualTo("AVAILABLE");
        assertThat(desktops.terminate(target)).isEmpty();
    }

    @Test
    void power_can_fail_for_one_of_several() {
        var failing = settled("Fail-Power-anna");
        var other = settled("ben");

        assertThat(codes(desktops.start(failing))).containsExactly("InternalFailure");
        assertThat(codes(desktops.reboot(failing))).containsExactly("InternalFailure");
        assertThat(codes(desktops.stop(failing, other))).containsExactly("InternalFailure");
        assertThat(desktops.state(failing)).isEqualTo("AVAILABLE");
        assertThat(desktops.state(other)).isEqualTo("STOPPING");
        assertThat(desktops.rebuild(failing)).isEmpty();
    }

    @Test
    void everything_can_take_ten_times_as_long() {
        var id = settled("slow-anna");
        desktops.reboot(id);

        aws.clock().move(Duration.ofSeconds(50).minusMillis(1));
        assertThat(desktops.state(id)).isEqualTo("REBOOTING");
        aws.clock().move(Duration.ofMillis(1));
        assertThat(desktops.state(id)).isEqualTo("AVAILABLE");
    }

    @Test
    void the_answer_to_the_first_accepted_change_can_get_lost() {
        var anna = settled("lost-change-anna");
        var ben = settled("lost-change-ben");
        var carl = settled("lost-change-carl");
        assertThat(desktops.start(anna)).as("not accepted").hasSize(1);

        assertLost(hasty -> hasty.reboot(anna));
        assertLost(hasty -> hasty.modify(ben, p -> p.runningMode("ALWAYS_ON")));
        assertLost(hasty -> hasty.migrate(carl, "wsb-power0001"));

        assertThat(desktops.state(anna)).isEqualTo("REBOOTING");
        assertThat(desktops.reboot(anna)).isEmpty();
        assertThat(desktops.described(ben).workspaceProperties().runningModeAsString())
                .isEqualTo("ALWAYS_ON");
        assertThat(aws.aws().calls()).containsEntry("MigrateWorkspace", 1).containsEntry("RebootWorkspaces", 2);
        assertThat(aws.aws().accepted())
                .filteredOn(call -> call.operation().equals("MigrateWorkspace"))
                .singleElement()
                .satisfies(call -> assertThat(call.ids()).contains(carl).hasSize(2));
    }

    private void assertLost(Consumer<ChangeFixture> change) {
        try (var hasty = AwsClients.of(aws.aws().endpoint(), Duration.ofMillis(400))) {
            var impatient = new ChangeFixture(hasty.workspaces(), aws.directoryId(), aws.bundleId());
            assertThatThrownBy(() -> change.accept(impatient)).isInstanceOf(ApiCallTimeoutException.class);
        }
    }

    /** One that everything may be done to. */
    private String settled(String user) {
        var id = desktops.created(user, "AUTO_STOP");
        aws.clock().move(READY.multipliedBy(10).plus(Duration.ofHours(7)));
        return id;
    }
}
