package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.faults.TcpProxy.Mode;

/** AWS answers late, wrongly, or not at all; once it is well again all comes to its end. */
@Tag("faults")
class OutageIT {

    private static final Duration OUTAGE = Duration.ofSeconds(10);

    private final Bed bed = Bed.shared();

    static Stream<Arguments> illAws() {
        var faults = List.of(
                Arguments.of("answers 4 s late", AwsFault.delay(Duration.ofSeconds(4)), 3),
                Arguments.of("answers 500", AwsFault.internalFailure(), 3),
                Arguments.of("throttles", AwsFault.throttled(), 10),
                Arguments.of("hangs up after it took the call", AwsFault.resetAfterAcceptance(), 1),
                Arguments.of("takes the call and never answers", AwsFault.hang(), 1),
                Arguments.of("answers a byte at a time", AwsFault.slowDrip(), 1),
                Arguments.of("answers garbage", AwsFault.garbage(), 1));
        return Stream.of("CreateWorkspaces", "DescribeWorkspaces", "SendRawEmail")
                .flatMap(operation -> faults.stream()
                        .map(fault -> Arguments.of(operation, fault.get()[0], fault.get()[1], fault.get()[2])));
    }

    @ParameterizedTest
    @MethodSource("illAws")
    void awsIsIll(String operation, String what, AwsFault fault, int times) throws Exception {
        bed.tries("AWS: %s %s".formatted(operation, what), Runs.EACH, () -> {
            var before = bed.cluster().script().happened();
            bed.cluster().script().play(fault, times, operation + "\n");
            bed.load().live(bed.load().people(2));
            awaitHappened(before);
        });
    }

    @Test
    void awsShowsNothing() throws Exception {
        bed.tries("AWS: new desktops stay invisible", Runs.EACH, () -> {
            var before = bed.cluster().script().happened();
            bed.cluster().script().play(AwsFault.invisible(), 4, "DescribeWorkspaces\n");
            bed.load().live(bed.load().people(2));
            awaitHappened(before);
        });
    }

    @Test
    void desktopsTakeAnotherWay() throws Exception {
        bed.tries("AWS: states STARTING, UNHEALTHY, a state nobody knows, AVAILABLE", Runs.EACH, () -> {
            var before = bed.cluster().script().happened();
            bed.cluster()
                    .script()
                    .play(
                            AwsFault.states(List.of("STARTING", "UNHEALTHY", "DREAMING", "")),
                            6,
                            "DescribeWorkspaces\n",
                            "WorkspaceIds");
            bed.load().live(bed.load().people(2));
            awaitHappened(before);
        });
    }

    @Test
    void awsIsAway() throws Exception {
        bed.tries(
                "AWS: killed, away for 10 s",
                Runs.EACH,
                () -> bed.outage(
                        () -> bed.cluster().aws().kill(),
                        () -> bed.cluster().aws().startAgain(),
                        OUTAGE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASS")
    void theWireToAws(Mode mode) throws Exception {
        bed.tries(
                "wire to AWS of all nodes: " + mode,
                Runs.EACH,
                () -> bed.outage(
                        () -> bed.cluster().nodes().forEach(node -> node.aws(mode)),
                        () -> bed.cluster().nodes().forEach(node -> node.aws(Mode.PASS)),
                        OUTAGE));
    }

    /** People are done long before AWS is. */
    private void awaitHappened(int before) {
        bed.load().awaitEnds(Duration.ofMinutes(3));
        assertThat(bed.cluster().script().happened()).as("faults that happened").isGreaterThan(before);
    }
}
