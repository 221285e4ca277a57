package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.workspacesportal.localaws.LocalAwsFixture.READY;
import static org.workspacesportal.localaws.LocalAwsFixture.createFor;
import static org.workspacesportal.localaws.LocalAwsFixture.desktops;
import static org.workspacesportal.localaws.LocalAwsFixture.desktopsOf;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.FailedCreateWorkspaceRequest;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceConnectionStatus;

class TroubleTest {

    private final LocalAwsUnderTest aws =
            LocalAwsUnderTest.start(TestSettings.unthrottled().withQuota(3));

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void users_and_bundles_can_be_unknown_while_others_get_their_desktop() {
        var answer = createFor(client(), "fail-user-anna", "ben", "Fail-Bundle-carl");

        assertThat(answer.failedRequests())
                .extracting(FailedCreateWorkspaceRequest::errorCode)
                .containsExactly("ResourceNotFound.User", "ResourceNotFound.Bundle");
        assertThat(answer.pendingRequests()).extracting(Workspace::userName).containsExactly("ben");
    }

    @Test
    void the_quota_can_be_reached_for_one_user() {
        assertThat(outcome(() -> createFor(client(), "anna", "fail-quota-ben")))
                .isEqualTo("400 ResourceLimitExceededException");
        assertNothingCreated();
    }

    @Test
    void the_quota_refuses_the_whole_call() {
        createFor(client(), "anna", "ben");

        assertThat(outcome(() -> createFor(client(), "carl", "dora"))).isEqualTo("400 ResourceLimitExceededException");
        assertThat(outcome(() -> createFor(client(), "carl"))).isEqualTo("done");
        aws.clock().move(READY);
        assertThat(desktops(client())).extracting(Workspace::userName).containsExactly("anna", "ben", "carl");
    }

    @Test
    void a_desktop_can_end_in_error() {
        createFor(client(), "fail-error-anna");

        aws.clock().move(READY.minusMillis(1));
        assertThat(desktops(client()))
                .extracting(Workspace::stateAsString, Workspace::errorCode)
                .containsExactly(tuple("PENDING", null));
        aws.clock().move(Duration.ofMillis(1));
        assertThat(desktops(client())).singleElement().satisfies(desktop -> {
            assertThat(desktop.stateAsString()).isEqualTo("ERROR");
            assertThat(desktop.errorCode()).isNotBlank();
            assertThat(desktop.errorMessage()).isNotBlank();
            assertThat(desktop.ipAddress()).isNull();
        });
    }

    @Test
    void a_call_can_fail_once() {
        assertThat(outcome(() -> createFor(client(), "fail-once-anna", "ben"))).isEqualTo("500 InternalFailure");
        assertNothingCreated();
        assertThat(outcome(() -> createFor(client(), "FAIL-once-anna", "ben"))).isEqualTo("done");
    }

    @Test
    void a_desktop_can_take_ten_times_as_long() {
        createFor(client(), "slow-anna");

        aws.clock().move(READY.multipliedBy(10).minusMillis(1));
        assertThat(desktops(client())).extracting(Workspace::stateAsString).containsExactly("PENDING");
        aws.clock().move(Duration.ofMillis(1));
        assertThat(desktops(client())).extracting(Workspace::stateAsString).containsExactly("AVAILABLE");
    }

    @Test
    void a_desktop_can_stay_unused() {
        var unused = createFor(client(), "Unused-anna", "ben").pendingRequests().get(0);

        aws.clock().move(Duration.ofDays(100));
        assertThat(client().describeWorkspacesConnectionStatus().workspacesConnectionStatus())
                .hasSize(2)
                .filteredOn(status -> status.lastKnownUserConnectionTimestamp() == null)
                .extracting(WorkspaceConnectionStatus::workspaceId)
                .containsExactly(unused.workspaceId());
    }

    @Test
    void two_calls_can_be_throttled() {
        assertThat(outcome(() -> createFor(client(), "throttle-anna"))).isEqualTo("400 ThrottlingException");
        assertThat(outcome(() -> createFor(client(), "throttle-anna"))).isEqualTo("400 ThrottlingException");
        assertNothingCreated();
        assertThat(outcome(() -> createFor(client(), "throttle-anna"))).isEqualTo("done");
    }

    @Test
    void an_answer_can_get_lost_while_others_are_served() {
        try (var hasty = AwsClients.of(aws.aws().endpoint(), Duration.ofMillis(400))) {
            assertThatThrownBy(() -> createFor(hasty.workspaces(), "noresp-anna"))
                    .isInstanceOf(ApiCallTimeoutException.class);
        }
        aws.clock().move(READY);

        assertThat(desktopsOf(client(), "noresp-anna")).hasSize(1);
        assertThat(createFor(client(), "noresp-anna").failedRequests())
                .extracting(FailedCreateWorkspaceRequest::errorCode)
                .containsExactly("ResourceExists.WorkSpace");
    }

    private void assertNothingCreated() {
        aws.clock().move(READY);
        assertThat(desktops(client())).isEmpty();
    }

    private WorkSpacesClient client() {
        return aws.workspaces();
    }
}
