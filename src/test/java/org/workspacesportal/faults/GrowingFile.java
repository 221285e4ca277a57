package org.workspacesportal.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of JSON to which a process adds; what was read before is not read again, unless another file has taken its place. */
final class GrowingFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<JsonNode> lines = new ArrayList<>();
    private @Nullable Object key;
    private long read;

    GrowingFile(Path file) {
        this.file = file;
    }

    /** What it holds now, without the line that is being written. */
    synchronized List<JsonNode> lines() {
        try {
            if (Files.exists(file)) {
                readOn();
            }
            return List.copyOf(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readOn() throws IOException {
        Object before;
        do {
            before = key();
            try (var stream = Files.newInputStream(file)) {
                take(stream, before);
            }
            // Another file may have taken its place meanwhile.
        } while (!before.equals(key()));
    }

    private void take(InputStream stream, Object now) throws IOException {
        if (!now.equals(key)) {
            lines.clear();
            read = 0;
            key = now;
        }
        stream.skipNBytes(read);
        var fresh = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        var whole = fresh.substring(0, fresh.lastIndexOf('\n') + 1);
        read += whole.getBytes(StandardCharsets.UTF_8).length;
        for (var line : whole.lines().filter(text -> text.startsWith("{")).toList()) {
            lines.add(JSON.readTree(line));
        }
    }

    private Object key() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
