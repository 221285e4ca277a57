package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workspacesportal.faults.TcpProxy.Mode;

/** The database cannot be reached, restarts, ends sessions, or has no room; once it is well again all comes to its end. */
@Tag("faults")
class DatabaseOutageIT {

    private static final Duration OUTAGE = Duration.ofSeconds(10);

    private final Bed bed = Bed.shared();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASS")
    void theWireToTheDatabaseOfOneNode(Mode mode) throws Exception {
        wires("one node", mode, () -> List.of(bed.cluster().any()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASS")
    void theWireToTheDatabase(Mode mode) throws Exception {
        wires("all nodes", mode, bed.cluster()::nodes);
    }

    private void wires(String whose, Mode mode, Supplier<List<Node>> nodes) throws Exception {
        bed.tries(
                "wire to the database of %s: %s".formatted(whose, mode),
                Runs.EACH,
                () -> {
                    var hit = nodes.get();
                    bed.outage(
                            () -> hit.forEach(node -> node.database(mode)),
                            () -> hit.forEach(node -> node.database(Mode.PASS)),
                            OUTAGE);
                },
                Bed.DATABASE_GONE);
    }

    @ParameterizedTest
    @EnumSource
    void itRestarts(DatabaseServer.Stop how) throws Exception {
        var database = bed.cluster().database();
        bed.tries(
                "database restarted: " + how,
                Runs.EACH,
                () -> bed.outage(() -> database.stop(how), database::startAgain, Duration.ofSeconds(3)),
                Bed.DATABASE_GONE);
    }

    @Test
    void sessionsEndAtRandom() throws Exception {
        bed.tries(
                "database ends a session of a node each 200 ms",
                Runs.EACH,
                () -> {
                    try (var terminator = new Terminator(bed.cluster().database())) {
                        bed.outage(() -> terminator.begin(Duration.ofMillis(200)), terminator::end, OUTAGE);
                        assertThat(terminator.ended()).isGreaterThan(10);
                    }
                },
                Bed.DATABASE_GONE);
    }

    @Test
    void othersTakeAllConnections() throws Exception {
        bed.tries(
                "database has no connection left",
                Runs.EACH,
                () -> {
                    try (var hog = new ConnectionHog(bed.cluster().database())) {
                        bed.outage(hog::begin, hog::end, OUTAGE);
                        assertThat(hog.refusals()).isPositive();
                    }
                },
                Bed.DATABASE_GONE);
    }

    @Test
    void itsDiskIsFull() throws Exception {
        var database = bed.cluster().database();
        assumeTrue(database.hasDiskOfItsOwn(), "this user cannot make a small disk");
        bed.tries(
                "disk of the database full",
                Runs.EACH,
                () -> bed.outage(
                        () -> {
                            database.fillDisk();
                            assertThat(database.hasRoom()).isFalse();
                        },
                        database::emptyDisk,
                        OUTAGE),
                Bed.DATABASE_GONE);
    }
}
