package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.localaws.LocalAwsFixture.READY;
import static org.workspacesportal.localaws.LocalAwsFixture.createFor;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcceptedCallsTest {

    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start();
    private final ChangeFixture desktops = ChangeFixture.of(aws);

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void they_name_the_desktops_something_was_done_to() {
        var created = aws.clock().instant();
        var id = desktops.created("anna", "AUTO_STOP");
        aws.clock().move(READY);
        desktops.reboot(id, "ws-000000000");
        desktops.state(id);
        aws.clock().move(READY);
        var target = desktops.migrate(id, "wsb-power0001");

        assertThat(aws.aws().accepted())
                .containsExactly(
                        new AcceptedCall(created, "CreateWorkspaces", List.of(id)),
                        new AcceptedCall(created.plus(READY), "RebootWorkspaces", List.of(id)),
                        new AcceptedCall(created.plus(READY), "DescribeWorkspaces", List.of(id)),
                        new AcceptedCall(created.plus(READY.multipliedBy(2)), "MigrateWorkspace", List.of(id, target)));
        assertThat(aws.aws().calls())
                .isEqualTo(Map.of(
                        "CreateWorkspaces", 1, "RebootWorkspaces", 1, "DescribeWorkspaces", 1, "MigrateWorkspace", 1));
    }

    @Test
    void a_call_that_was_refused_as_a_whole_is_none() {
        aws.aws().throttleFor(Duration.ofMinutes(1));
        outcome(() -> createFor(aws.workspaces(), "anna"));
        aws.aws().throttleFor(Duration.ZERO);
        outcome(() -> createFor(aws.workspaces(), "fail-quota-anna"));
        outcome(() -> desktops.restore("ws-000000000"));
        outcome(() -> desktops.restore("nonsense"));

        assertThat(aws.aws().calls()).isEmpty();
        assertThat(aws.aws().accepted()).isEmpty();
    }

    @Test
    void the_oldest_are_forgotten_but_counted() {
        var calls = new AcceptedCalls();
        var nothing = JsonNodeFactory.instance.objectNode();

        for (var i = 0; i < 10_001; i++) {
            calls.add(Instant.ofEpochSecond(i), "DescribeTags", nothing, nothing);
        }

        assertThat(calls.all()).hasSize(10_000).first().satisfies(call -> assertThat(call.at())
                .isEqualTo(Instant.ofEpochSecond(1)));
        assertThat(calls.counts()).isEqualTo(Map.of("DescribeTags", 10_001));
    }
}
