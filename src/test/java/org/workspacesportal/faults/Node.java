package org.workspacesportal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.Installation;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;

/** One node of the portal, a process of its own, with its own wires to the database and to AWS. */
final class Node implements AutoCloseable {

    /** As long as a person waits before they try again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final TcpProxy database;
    private final TcpProxy aws;
    private final AwsGate gate;
    private final CompletableFuture<PackagedPortal> portal;
    private volatile boolean frozen;

    Node(String name, Surroundings around, Installation installation, Path folder, Map<String, String> settings) {
        this.name = name;
        gate = new AwsGate(this, around.awsPort(), around.script(), around.ledger(), around.ambush());
        aws = new TcpProxy(gate.port(), Wiretap::none);
        database = new TcpProxy(around.databasePort(), () -> new StatementTap(this, around.ambush()));
        var all = new HashMap<>(settings);
        all.put("spring.datasource.url", around.databaseUrl(database.port()));
        portal = new CompletableFuture<>();
        var starting = new Thread(() -> start(installation, folder, all, around.secret()), "start-" + name);
        starting.setDaemon(true);
        starting.start();
    }

    private void start(Installation installation, Path folder, Map<String, String> settings, String secret) {
        try {
            portal.complete(installation.start(
                    folder,
                    settings,
                    Map.of(
                            "AWS_REGION",
                            LocalAws.REGION,
                            "AWS_ENDPOINT_URL",
                            "http://127.0.0.1:" + aws.port(),
                            "AWS_ACCESS_KEY_ID",
                            "faults",
                            "AWS_SECRET_ACCESS_KEY",
                            secret)));
        } catch (IOException | RuntimeException failed) {
            portal.completeExceptionally(failed);
        }
    }

    String name() {
        return name;
    }

    /** Waits until it serves. */
    Node ready() {
        portal.join();
        return this;
    }

    boolean isUp() {
        return isReady() && !frozen && portal.join().isAlive();
    }

    /** Whether it could not start, or has ended. */
    boolean isGone() {
        return portal.isCompletedExceptionally() || isReady() && !portal.join().isAlive();
    }

    boolean isReady() {
        return portal.isDone() && !portal.isCompletedExceptionally();
    }

    PortalClient client() {
        return new PortalClient(portal.join().address(), PATIENCE);
    }

    PackagedPortal portal() {
        return portal.join();
    }

    /** What happens between it and the database. */
    void database(TcpProxy.Mode mode) {
        database.set(mode);
    }

    /** What happens between it and AWS. */
    void aws(TcpProxy.Mode mode) {
        aws.set(mode);
    }

    /** Ends it at once, as a power cut would. */
    boolean kill() {
        portal.join().kill();
        return true;
    }

    /** Holds it where it is, as a machine that sleeps; what it has just said goes on. */
    boolean freeze() {
        frozen = true;
        signal("STOP");
        return false;
    }

    /** Is told to stop, and has stopped. */
    void leave() {
        frozen = true;
        portal.join().stop();
    }

    void thaw() {
        signal("CONT");
        frozen = false;
    }

    private void signal(String name) {
        try {
            portal.join().signal(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String log() {
        try {
            return portal.join().log();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What its threads are at. */
    String threads() {
        try {
            return portal.join().threadDump();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long threadCount() {
        return threads().lines().filter(line -> line.startsWith("\"")).count();
    }

    /** What it wrote down as an error. */
    List<String> errors() {
        return log().lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    @Override
    public void close() {
        // One that is still starting, or could not, is no reason to leave the rest behind.
        portal.thenAccept(PackagedPortal::kill);
        gate.close();
        aws.close();
        database.close();
    }
}
