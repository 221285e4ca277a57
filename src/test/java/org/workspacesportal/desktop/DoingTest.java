package org.workspacesportal.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.workspacesportal.aws.WorkspaceSetup;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/** In which states AWS lets a desktop start, stop and reboot, and when it has done so. */
class DoingTest {

    private static final Instant THEN = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "START, AUTO_STOP, STOPPED",
        "START, MANUAL, STOPPED",
        "START, ALWAYS_ON,",
        "STOP, AUTO_STOP, AVAILABLE IMPAIRED UNHEALTHY ERROR",
        "STOP, MANUAL, AVAILABLE IMPAIRED UNHEALTHY ERROR",
        "STOP, ALWAYS_ON,",
        "REBOOT, AUTO_STOP, AVAILABLE UNHEALTHY REBOOTING",
        "REBOOT, ALWAYS_ON, AVAILABLE UNHEALTHY REBOOTING"
    })
    void onlyWhatAwsWillDoIsPossible(Doing what, String runningMode, String states) {
        var setup = running(runningMode);
        var possible = WorkspaceState.knownValues().stream()
                .map(WorkspaceState::toString)
                .filter(state -> what.obstacle(state, setup).isEmpty())
                .collect(Collectors.toSet());

        assertThat(possible).isEqualTo(states == null ? Set.of() : Set.of(states.split(" ")));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotPossibleIsSaidInWords(Doing what) {
        var states = Stream.concat(
                Stream.of(null, "DEFRAGMENTING"),
                WorkspaceState.knownValues().stream().map(WorkspaceState::toString));

        assertThat(states.flatMap(state -> what.obstacle(state, running("ALWAYS_ON")).stream()))
                .hasSizeGreaterThan(10)
                .allSatisfy(obstacle -> assertThat(obstacle.inEnglish()).isNotBlank());
    }

    @Test
    void aDesktopThatIsToRebootStillRunsInTheFirstMoment() {
        var reboot = new Errand(Doing.REBOOT, THEN, THEN.plusSeconds(900));

        assertThat(reboot.isDone("AVAILABLE", "AVAILABLE", THEN.plusSeconds(5))).isFalse();
        assertThat(reboot.isDone("AVAILABLE", "REBOOTING", THEN.plusSeconds(20)))
                .isFalse();
        assertThat(reboot.isDone("REBOOTING", "AVAILABLE", THEN.plusSeconds(30)))
                .isTrue();
        assertThat(reboot.isDone("AVAILABLE", "AVAILABLE", THEN.plus(Duration.ofMinutes(1))))
                .isTrue();
    }

    private static WorkspaceSetup running(String mode) {
        return new WorkspaceSetup("wsb-1", mode, null, null, null, null, null);
    }
}
