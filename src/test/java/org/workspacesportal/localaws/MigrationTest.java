package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.localaws.LocalAwsFixture.READY;
import static org.workspacesportal.localaws.LocalAwsFixture.createFor;
import static org.workspacesportal.localaws.LocalAwsFixture.desktopsOf;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.model.FailedCreateWorkspaceRequest;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.Workspace;

class MigrationTest {

    private static final String LARGER = "wsb-performance1";
    private static final Tag TAG = Tag.builder().key("k").value("v").build();

    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start();
    private final ChangeFixture desktops = ChangeFixture.of(aws);

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void the_new_desktop_takes_the_place_of_the_old_one() {
        var source = ready("anna");
        aws.workspaces().createTags(r -> r.resourceId(source).tags(TAG));

        var target = desktops.migrate(source, LARGER);

        assertThat(target).isNotEqualTo(source);
        assertThat(desktops.state(target)).as("as after any creation").isEqualTo("gone");
        aws.clock().move(Duration.ofSeconds(2));
        assertThat(desktops.state(source)).isEqualTo("AVAILABLE");
        assertThat(desktops.state(target)).isEqualTo("PENDING");
        assertThat(desktopsOf(aws.workspaces(), "anna")).hasSize(2);
        aws.clock().move(READY.minusSeconds(2));
        assertThat(desktops.state(source)).isEqualTo("TERMINATING");
        assertThat(desktops.state(target)).isEqualTo("AVAILABLE");
        aws.clock().move(READY);
        assertThat(desktopsOf(aws.workspaces(), "anna"))
                .extracting(Workspace::workspaceId)
                .containsExactly(target);
        assertThat(aws.workspaces().describeTags(r -> r.resourceId(target)).tagList())
                .containsExactly(TAG);
    }

    @Test
    void the_new_desktop_is_as_its_bundle_says_and_used_as_the_old_one() {
        var source = ready("anna");

        var target = desktops.migrate(source, LARGER);

        aws.clock().move(READY);
        var described = desktops.described(target);
        assertThat(described.userName()).isEqualTo("anna");
        assertThat(described.directoryId()).isEqualTo(LocalAws.DIRECTORY_ID);
        assertThat(described.bundleId()).isEqualTo(LARGER);
        var properties = described.workspaceProperties();
        assertThat(properties.runningModeAsString()).isEqualTo("AUTO_STOP");
        assertThat(properties.computeTypeNameAsString()).isEqualTo("PERFORMANCE");
        assertThat(properties.rootVolumeSizeGib()).isEqualTo(80);
        assertThat(properties.userVolumeSizeGib()).isEqualTo(100);
    }

    @Test
    void the_user_volume_does_not_shrink() {
        var source = ready("anna");

        var target = desktops.migrate(source, "wsb-value0001");

        aws.clock().move(READY);
        assertThat(desktops.described(target).workspaceProperties().userVolumeSizeGib())
                .isEqualTo(50);
    }

    @Test
    void nothing_else_is_done_meanwhile() {
        var source = ready("anna");
        var target = desktops.migrate(source, LARGER);

        assertThat(outcome(() -> desktops.migrate(source, "wsb-power0001")))
                .isEqualTo("400 OperationInProgressException");
        assertThat(outcome(() -> desktops.migrate(target, "wsb-power0001")))
                .isEqualTo("400 OperationNotSupportedException");
        assertThat(outcome(() -> desktops.modify(source, p -> p.runningMode("ALWAYS_ON"))))
                .isEqualTo("400 OperationInProgressException");
        assertThat(outcome(() -> desktops.restore(source))).isEqualTo("400 OperationNotSupportedException");
        assertThat(outcome(() -> desktops.maintain(source, "ADMIN_MAINTENANCE")))
                .isEqualTo("400 InvalidResourceStateException");
        assertThat(ChangeFixture.codes(desktops.reboot(source))).containsExactly("OperationInProgress.WorkSpace");
        assertThat(createFor(aws.workspaces(), "Anna").failedRequests())
                .extracting(FailedCreateWorkspaceRequest::errorCode)
                .containsExactly("ResourceExists.WorkSpace");
    }

    @Test
    void what_cannot_be_migrated_is_refused() {
        var linux = desktops.created("linus", "wsb-linux0001", p -> {});
        var source = ready("anna");

        assertThat(outcome(() -> desktops.migrate(source, aws.bundleId())))
                .isEqualTo("400 InvalidParameterValuesException");
        assertThat(outcome(() -> desktops.migrate(source, "wsb-00000000"))).isEqualTo("400 ResourceNotFoundException");
        assertThat(outcome(() -> desktops.migrate(source, "wsb-linux0001")))
                .isEqualTo("400 OperationNotSupportedException");
        assertThat(outcome(() -> desktops.migrate(linux, LARGER))).isEqualTo("400 OperationNotSupportedException");
        desktops.reboot(source);
        assertThat(outcome(() -> desktops.migrate(source, LARGER))).isEqualTo("400 OperationNotSupportedException");
        aws.clock().move(READY);
        assertThat(desktopsOf(aws.workspaces(), "anna")).hasSize(1);
    }

    @Test
    void a_stopped_desktop_is_migrated() {
        var source = ready("anna");
        desktops.stop(source);
        aws.clock().move(Duration.ofSeconds(5));

        var target = desktops.migrate(source, LARGER);

        aws.clock().move(READY);
        assertThat(desktops.state(target)).isEqualTo("AVAILABLE");
        assertThat(desktops.state(source)).isEqualTo("TERMINATING");
    }

    @Test
    void the_old_desktop_stays_when_the_new_one_is_terminated_before_it_is_there() {
        var source = ready("anna");
        var target = desktops.migrate(source, LARGER);

        desktops.terminate(target);

        aws.clock().move(READY.multipliedBy(3));
        assertThat(desktops.state(target)).isEqualTo("gone");
        assertThat(desktops.state(source)).isEqualTo("AVAILABLE");
        assertThat(desktops.reboot(source)).isEmpty();
    }

    @Test
    void the_old_desktop_can_be_terminated_early() {
        var source = ready("anna");
        var target = desktops.migrate(source, LARGER);

        desktops.terminate(source);

        assertThat(desktops.state(source)).isEqualTo("TERMINATING");
        aws.clock().move(READY);
        assertThat(desktops.state(source)).isEqualTo("gone");
        assertThat(desktops.state(target)).isEqualTo("AVAILABLE");
    }

    @Test
    void both_go_when_both_are_terminated() {
        var source = ready("anna");
        var target = desktops.migrate(source, LARGER);

        assertThat(desktops.terminate(target, source)).isEmpty();

        aws.clock().move(READY);
        assertThat(desktopsOf(aws.workspaces(), "anna")).isEmpty();
    }

    private String ready(String user) {
        var id = desktops.created(user, "AUTO_STOP");
        aws.clock().move(READY);
        return id;
    }
}
