package org.workspacesportal.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal installed step by step as {@code docs/production.md} recommends, on the Java the tests run on.
 *
 * @param jar what is started
 * @param options the JVM's
 */
public record Installation(Path jar, List<String> options) {

    private static final boolean HAS_AOT_CACHE = Runtime.version().feature() >= 25;

    private static final List<String> OPTIONS = Stream.concat(
                    Stream.of(
                            "-Xms64m",
                            "-Xmx192m",
                            "-Xmn48m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-XX:+UseSerialGC",
                            "-XX:ReservedCodeCacheSize=64m",
                            "-XX:TrimNativeHeapInterval=30000"),
                    HAS_AOT_CACHE ? Stream.of("-XX:+UseCompactObjectHeaders") : Stream.empty())
            .toList();

    /** Else the C library keeps memory for each thread. */
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    /** The file that {@code mvn package} makes. */
    public static Installation packed() {
        return new Installation(PackagedPortal.JAR, OPTIONS);
    }

    /** All three steps. */
    public static Installation recommended(Path folder) throws IOException {
        return packed().unpacked(folder).withArchive(folder);
    }

    /** The same unpacked. */
    public Installation unpacked(Path folder) throws IOException {
        var to = folder.resolve("portal");
        run("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", to.toString());
        return new Installation(to.resolve(jar.getFileName()), options);
    }

    /** The same with an archive of its classes, which a start of the demo has left behind. */
    public Installation withArchive(Path folder) throws IOException {
        var archive = folder.resolve("portal.aot");
        with((HAS_AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive)
                .start(folder, Map.of(), Map.of())
                .stop();
        return with((HAS_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    }

    /** The same with one more option of the JVM. */
    public Installation with(String option) {
        return new Installation(
                jar, Stream.concat(options.stream(), Stream.of(option)).toList());
    }

    /** Starts it in that folder and waits until it is healthy. */
    public PackagedPortal start(Path folder, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        var all = Stream.of(ENVIRONMENT, environment)
                .flatMap(variables -> variables.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return PackagedPortal.startToStay(folder, jar, settings, all, options);
    }

    /** How it is started, in words. */
    public static String inWords() {
        return "`java %s` with `MALLOC_ARENA_MAX=2`".formatted(String.join(" ", OPTIONS));
    }

    private static void run(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of(java), Stream.of(arguments)).toList())
                .inheritIO()
                .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", arguments));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
