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
            var pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            new ProcessBuilder("kill", "-" + how.signal, String.valueOf(pid))
                    .start()
                    .waitFor();
            awaitGone();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitGone() {
        await().atMost(Duration.ofMinutes(1)).until(() -> !runs());
    }

    private boolean runs() throws IOException {
        var lock = data.resolve("postmaster.pid");
        return Files.exists(lock)
                && ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(lock).get(0).strip()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /** Goes on with what it had stored; nothing happens where it runs. */
    void startAgain() {
        try {
            if (!runs()) {
                server.close();
                server = launch();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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

    void fillDisk() {
        ballast.fill();
    }

    void emptyDisk() {
        ballast.remove();
        startAgain();
    }

    @Override
    public void close() {
        try {
            server.close();
            ballast.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
