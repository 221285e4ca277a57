package org.workspacesportal.manager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who manages whom, from a file that is read again when it has changed. A later version that cannot be used is told in the log once, and the last good
 * one goes on.
 */
class ManagerFile implements Managers {

    private static final Logger LOG = LoggerFactory.getLogger(ManagerFile.class);

    private final Path file;
    private @Nullable Version seen;
    private ReportingLines lines;

    ManagerFile(Path file) {
        this.file = file;
        this.seen = version();
        this.lines = ManagerSheet.read(file);
    }

    @Override
    public Optional<String> managerOf(String userId) {
        return current().managerOf(userId);
    }

    private synchronized ReportingLines current() {
        // Taken before reading, so that what is written meanwhile counts as one more change.
        var now = version();
        if (!now.equals(seen)) {
            seen = now;
            try {
                lines = ManagerSheet.read(file);
                LOG.info("{} has changed and is in use", file);
            } catch (ManagerFileUnusable unusable) {
                LOG.warn("{} What it said before goes on.", unusable.getMessage());
            }
        }
        return lines;
    }

    private Version version() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException missing) {
            return Version.NONE;
        }
    }

    /** What tells one state of the file from another. */
    private record Version(FileTime modified, long size) {

        static final Version NONE = new Version(FileTime.fromMillis(0), -1);
    }
}
