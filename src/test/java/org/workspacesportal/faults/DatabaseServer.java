package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

/** PostgreSQL, as a server that can be stopped and started again with what it had stored, and whose disk can be filled where this machine lets one make a small one. */
final class DatabaseServer implements AutoCloseable {

    /** How it is told to stop: it breaks transactions off and writes down what it has, or ends on the spot and has to recover. */
    enum Stop {
        FAST("INT"),
        IMMEDIATE("QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private static final String NAME = "portal";
    private static final String WITNESS = "witness";

    private final Path data;
    private final Ballast ballast;
    private final int port = Ports.free();
    private EmbeddedPostgres server;

    DatabaseServer(Path folder) throws IOException {
        data = Files.createDirectory(folder.resolve("database"));
        ballast = new Ballast(data);
        server = launch();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + NAME);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** The address of the one database; its user is {@code postgres}, without a password. */
    String url() {
        return url(NAME);
    }

    /** The same for who only looks, past all nodes. */
    String urlOfWitness() {
        return url() + "&ApplicationName=" + WITNESS;
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
    }

    /** A connection to another database of the server. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"));
    }

    /** Ends a session of a node, whatever it is in the middle of; whether there was one. */
    static boolean endASession(Connection by) throws SQLException {
        try (var statement = by.prepareStatement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ? AND application_name <> ? ORDER BY random() LIMIT 1")) {
            statement.setString(1, NAME);
            statement.setString(2, WITNESS);
            return statement.executeQuery().next();
        }
    }

    void stop(Stop how) {
        try {
            new ProcessBuilder("kill", "-" + how.signal, String.valueOf(pid().orElseThrow()))
                    .start()
                    .waitFor();
            await().atMost(Duration.ofMinutes(1)).until(() -> !runs());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runs() {
        var pid = pid();
        return pid.isPresent()
                && ProcessHandle.of(pid.getAsLong()).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Empty while it does not run, or has only just begun to. */
    private OptionalLong pid() {
        try {
            var first =
                    Files.readAllLines(data.resolve("postmaster.pid")).stream().findFirst();
            return first.map(String::strip)
                    .map(Long::parseLong)
                    .map(OptionalLong::of)
                    .orElseGet(OptionalLong::empty);
        } catch (IOException | NumberFormatException gone) {
            return OptionalLong.empty();
        }
    }

    private boolean accepts() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Goes on with what it had stored; nothing happens where it runs and does not end. */
    void startAgain() {
        await().atMost(Duration.ofMinutes(1)).until(() -> !runs() || accepts());
        if (!runs()) {
            try {
                server.close();
                server = launch();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // What was committed is there after a crash of the server.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "64MB")
                .setServerConfig("dynamic_shared_memory_type", "mmap")
                .start();
    }

    /** Whether its disk is one that may be filled. */
    boolean hasDiskOfItsOwn() {
        return ballast.isOnDiskOfItsOwn();
    }

    /** Until nobody can store anything. */
    void fillDisk() {
        ballast.fill();
    }

    /** Whether something can be stored, by one who tries. */
    boolean hasRoom() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE much AS SELECT repeat('x', 1000) FROM generate_series(1, 50000)");
            return true;
        } catch (SQLException full) {
            return false;
        }
    }

    void emptyDisk() {
        ballast.remove();
        startAgain();
    }

    @Override
    public void close() {
        try (ballast) {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
