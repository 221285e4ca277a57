package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.localaws.LocalAwsFixture.createFor;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start(TestSettings.atTheRateOfAws());

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void five_calls_may_come_at_once_and_then_two_a_second() {
        IntStream.range(0, 5).forEach(i -> assertThat(describe()).isEqualTo("done"));
        assertThat(describe()).isEqualTo("400 ThrottlingException");

        aws.clock().move(Duration.ofMillis(500));
        assertThat(describe()).isEqualTo("done");
        assertThat(describe()).isEqualTo("400 ThrottlingException");
    }

    @Test
    void all_operations_share_one_rate() {
        IntStream.range(0, 4).forEach(i -> assertThat(describe()).isEqualTo("done"));

        assertThat(outcome(() -> createFor(aws.workspaces(), "anna"))).isEqualTo("done");
        assertThat(outcome(() -> aws.workspaces().describeWorkspaceDirectories()))
                .isEqualTo("400 ThrottlingException");
    }

    @Test
    void a_long_pause_saves_up_no_more_than_the_burst() {
        aws.clock().move(Duration.ofHours(1));

        IntStream.range(0, 5).forEach(i -> assertThat(describe()).isEqualTo("done"));
        assertThat(describe()).isEqualTo("400 ThrottlingException");
    }

    @Test
    void the_switch_stops_every_call_for_its_time() {
        aws.aws().throttleFor(Duration.ofSeconds(30));
        assertThat(describe()).isEqualTo("400 ThrottlingException");
        aws.clock().move(Duration.ofMillis(29_999));
        assertThat(describe()).isEqualTo("400 ThrottlingException");
        aws.clock().move(Duration.ofMillis(1));
        assertThat(describe()).isEqualTo("done");
    }

    @Test
    void the_switch_can_be_taken_back() {
        aws.aws().throttleFor(Duration.ofSeconds(30));
        aws.aws().throttleFor(Duration.ZERO);

        assertThat(describe()).isEqualTo("done");
    }

    private String describe() {
        return outcome(() -> aws.workspaces().describeWorkspaces());
    }
}
