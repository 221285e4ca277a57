package org.workspacesportal.databasefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of an H2 database.
 *
 * @param path where it is
 */
record DatabaseFile(Path path) {

    private static final String PREFIX = "jdbc:h2:file:";

    /** The file an address names; empty where the database is elsewhere. */
    static Optional<DatabaseFile> of(String url) {
        return url.startsWith(PREFIX)
                ? Optional.of(
                        new DatabaseFile(Path.of(url.substring(PREFIX.length()).replaceFirst(";.*", "") + ".mv.db")
                                .toAbsolutePath()
                                .normalize()))
                : Optional.empty();
    }

    boolean isThere() {
        return Files.exists(path);
    }

    /** What is known of it outside of it. */
    Path sign() {
        return path.resolveSibling(path.getFileName() + ".sign");
    }
}
