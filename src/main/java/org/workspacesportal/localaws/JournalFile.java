package org.workspacesportal.localaws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file with one JSON line per change; read and made short again at every start. */
final class JournalFile implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    private static final byte[] FIRST_LINE = "{\"localAws\":1}\n".getBytes(StandardCharsets.UTF_8);

    private final FileChannel lock;
    private final FileChannel file;

    private JournalFile(FileChannel lock, FileChannel file) {
        this.lock = lock;
        this.file = file;
    }

    /**
     * Takes the file for this endpoint alone, tells the reader what it holds, and goes on from what is still worth keeping.
     *
     * @throws StateFileUnusable if the file is damaged, is something else, or belongs to another running endpoint
     */
    static JournalFile open(Path path, Consumer<Entry> reader, Supplier<List<Entry>> worthKeeping) {
        try {
            var folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var lock = lock(path);
            try {
                if (Files.exists(path)) {
                    read(path, reader);
                }
                write(path, worthKeeping.get());
                return new JournalFile(
                        lock, FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StateFileUnusable(path, e.toString(), e);
        }
    }

    @Override
    public void append(List<Entry> changes) throws IOException {
        var before = file.size();
        var bytes = ByteBuffer.wrap(lines(changes));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            // Half a line in the middle would make the whole file unreadable at the next start.
            file.truncate(before);
            throw e;
        }
    }

    @Override
    public void close() {
        try (lock;
                file) {
            LOG.debug("State file closed");
        } catch (IOException e) {
            LOG.warn("The state file could not be closed", e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        // A file of its own, because the state file is replaced at every start.
        var file = path.resolveSibling(path.getFileName() + ".lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Locked by this very application", e);
        }
        channel.close();
        throw new StateFileUnusable(path, "another running application uses it");
    }

    private static void read(Path path, Consumer<Entry> reader) throws IOException {
        var bytes = Files.readAllBytes(path);
        if (!Arrays.equals(bytes, 0, Math.min(bytes.length, FIRST_LINE.length), FIRST_LINE, 0, FIRST_LINE.length)) {
            throw new StateFileUnusable(path, "it does not begin as a state file does");
        }
        var line = 1;
        for (int start = FIRST_LINE.length, end; start < bytes.length; start = end + 1) {
            line++;
            end = endOfLine(bytes, start);
            if (end == bytes.length) {
                // The application was killed while it wrote; nobody has been told of this change.
                LOG.warn("{}: line {} was never finished and is left out", path, line);
                return;
            }
            try {
                reader.accept(Json.MAPPER.readValue(bytes, start, end - start, Entry.class));
            } catch (IOException | RuntimeException e) {
                throw new StateFileUnusable(path, "line " + line + " is damaged", e);
            }
        }
    }

    private static int endOfLine(byte[] bytes, int start) {
        var end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static void write(Path path, List<Entry> entries) throws IOException {
        var draft = path.resolveSibling(path.getFileName() + ".new");
        try (var channel = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(FIRST_LINE);
            out.write(lines(entries));
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] lines(List<Entry> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) {
            bytes.write(Json.MAPPER.writeValueAsBytes(entry));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
