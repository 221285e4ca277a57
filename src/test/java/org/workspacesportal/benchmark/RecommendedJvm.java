package org.workspacesportal.benchmark;

import java.nio.file.Path;
import java.util.List;

/** The options of the JVM that {@code docs/production.md} recommends, for the Java the benchmarks run on. */
final class RecommendedJvm {

    private static final boolean HAS_AOT_CACHE = Runtime.version().feature() >= 25;

    /** For a node that has two processors. */
    static final List<String> OPTIONS = HAS_AOT_CACHE
            ? List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")
            : List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC");

    private RecommendedJvm() {}

    /** Has a run leave behind, at its end, what helps the next ones to start. */
    static String writes(Path archive) {
        return (HAS_AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
    }

    /** Has a run start with what {@link #writes(Path)} left. */
    static String reads(Path archive) {
        return (HAS_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
    }
}
