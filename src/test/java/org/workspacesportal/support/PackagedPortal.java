package org.workspacesportal.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged portal in a process of its own, as operators start it. */
public final class PackagedPortal {

    /** It ends before the second compiler has paid. */
    private static final List<String> SHORT_LIVED =
            List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");

    public static final Path JAR = Path.of("target", "workspaces-portal.jar");

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedPortal(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts the portal and waits until it is healthy.
     *
     * @param folder where it runs and writes its log
     */
    public static PackagedPortal start(Path folder, Map<String, String> settings) throws IOException {
        return start(folder, settings, Map.of());
    }

    /**
     * Starts the portal and waits until it is healthy.
     *
     * @param folder where it runs and writes its log
     * @param arguments settings given as program arguments
     * @param environment environment variables
     */
    public static PackagedPortal start(Path folder, Map<String, String> arguments, Map<String, String> environment)
            throws IOException {
        return awaitHealthy(launch(folder, JAR, arguments, environment, SHORT_LIVED));
    }

    /** The same where no file may become larger than this, as if the disk were full then. */
    public static PackagedPortal startOnFullDisk(Path folder, int kibibytes, Map<String, String> arguments)
            throws IOException {
        return awaitHealthy(launch(
                List.of("sh", "-c", "ulimit -f " + 2 * kibibytes + "; exec \"$@\"", "sh"),
                folder,
                JAR,
                arguments,
                Map.of(),
                SHORT_LIVED));
    }

    /** Starts the portal from a file and waits for nothing, with options of the JVM beside our own. */
    public static PackagedPortal begin(
            Path folder, Path jar, Map<String, String> arguments, Map<String, String> environment, List<String> options)
            throws IOException {
        var all = new ArrayList<>(SHORT_LIVED);
        all.addAll(options);
        return launch(folder, jar, arguments, environment, all);
    }

    /** Waits until it is healthy. */
    public PackagedPortal awaitHealthy() throws IOException {
        return awaitHealthy(this);
    }

    private static PackagedPortal awaitHealthy(PackagedPortal portal) throws IOException {
        try {
            await().atMost(Duration.ofMinutes(3)).until(portal::isHealthy);
        } catch (RuntimeException failed) {
            portal.kill();
            throw new IllegalStateException(Files.readString(portal.log), failed);
        }
        return portal;
    }

    /** How a portal ended by itself. */
    public record End(int exitCode, String log) {}

    /** Starts a portal that is expected to refuse, and waits until it has ended. */
    public static End refusing(Path folder, Map<String, String> arguments, Map<String, String> environment)
            throws IOException {
        return launch(folder, JAR, arguments, environment, SHORT_LIVED).awaitEndByItself();
    }

    /** Waits until it has ended by itself. */
    public End awaitEndByItself() throws IOException {
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> !process.isAlive());
            return new End(process.exitValue(), log());
        } finally {
            kill();
        }
    }

    /** Starts the portal as {@link #start(Path, Map, Map)} does, to run for long: with these options of the JVM and none of our own. */
    public static PackagedPortal startToStay(
            Path folder, Map<String, String> arguments, Map<String, String> environment, List<String> options)
            throws IOException {
        return startToStay(folder, JAR, arguments, environment, options);
    }

    /** The same from another file, such as the portal unpacked. */
    public static PackagedPortal startToStay(
            Path folder, Path jar, Map<String, String> arguments, Map<String, String> environment, List<String> options)
            throws IOException {
        return awaitHealthy(launch(folder, jar, arguments, environment, options));
    }

    private static PackagedPortal launch(
            Path folder, Path jar, Map<String, String> arguments, Map<String, String> environment, List<String> options)
            throws IOException {
        return launch(List.of(), folder, jar, arguments, environment, options);
    }

    private static PackagedPortal launch(
            List<String> by,
            Path folder,
            Path jar,
            Map<String, String> arguments,
            Map<String, String> environment,
            List<String> options)
            throws IOException {
        var port = freePort();
        var command = new ArrayList<String>(by);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toAbsolutePath().toString());
        command.add("--server.port=" + port);
        arguments.forEach((name, value) -> command.add("--" + name + "=" + value));
        var log = Files.createTempFile(folder, "portal", ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new PackagedPortal(builder.start(), log, port);
    }

    /** What it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** A dump of its threads, as an operator takes one. */
    public String threadDump() throws IOException {
        var jstack = Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
        var dump = new ProcessBuilder(jstack, "-l", String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .start();
        return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether its process is there. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The code its process ended with. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Holds it where it is, or lets it go on, as the system does with a machine that sleeps. */
    public void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The memory it has in use now, in bytes, as the system counts it. */
    public long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    public PortalClient client() {
        return new PortalClient(address());
    }

    /** Ends it at once, as a power cut would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as operators do, and waits until it is gone; its exit code. */
    public int stop() {
        askToStop();
        awaitEnd();
        return process.exitValue();
    }

    /** Asks it to end, as operators do, and waits for nothing. */
    public void askToStop() {
        process.destroy();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Process " + process.pid() + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHealthy() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal ended: " + Files.readString(log));
        }
        try {
            var health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(health, BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
