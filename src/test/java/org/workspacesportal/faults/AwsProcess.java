package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** AWS, as a process that can be killed and started again with what it had accepted. */
final class AwsProcess implements AutoCloseable {

    private final Path folder;
    private final double callsPerSecond;
    private final int port = Ports.free();
    private Process process;

    AwsProcess(Path folder, double callsPerSecond) {
        this.folder = folder;
        this.callsPerSecond = callsPerSecond;
        this.process = launch();
    }

    int port() {
        return port;
    }

    /** One JSON line for each desktop, each change of one, and each mail. */
    Path stateFile() {
        return folder.resolve("aws-state.jsonl");
    }

    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void startAgain() {
        process = launch();
    }

    private Process launch() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AwsEndpoint.class.getName(),
                String.valueOf(port),
                stateFile().toString(),
                String.valueOf(callsPerSecond));
        try {
            var launched = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("aws.log").toFile()))
                    .start();
            await().atMost(Duration.ofMinutes(1)).until(() -> listens(port));
            return launched;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
