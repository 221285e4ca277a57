package org.workspacesportal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** Fills a small disk of its own, in memory, which only root can make. */
final class Ballast implements AutoCloseable {

    private static final String SIZE = "400m";
    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Path disk;
    private final boolean own;

    Ballast(Path disk) {
        this.disk = disk;
        this.own = succeeds("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=0700", "tmpfs", disk.toString());
    }

    boolean isOnDiskOfItsOwn() {
        return own;
    }

    /** Until nothing more goes in. */
    void fill() {
        if (!own) {
            throw new IllegalStateException("This disk has other tenants");
        }
        try (var file = Files.newOutputStream(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                file.write(BLOCK);
            }
        } catch (IOException full) {
            // As intended.
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file() {
        return disk.resolve("ballast");
    }

    /** Takes the disk away, and what is on it. */
    @Override
    public void close() throws IOException {
        if (own && !succeeds("umount", "-l", disk.toString())) {
            throw new IOException("Cannot unmount " + disk);
        }
        FileSystemUtils.deleteRecursively(disk);
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
