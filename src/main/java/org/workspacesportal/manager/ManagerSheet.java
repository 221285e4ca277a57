package org.workspacesportal.manager;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a CSV file of users and their managers; what is not clear in it is named by its line. */
final class ManagerSheet {

    private static final String USER = "user";
    private static final String MANAGER = "manager";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;

    private ManagerSheet(Path file) {
        this.file = file;
    }

    static ReportingLines read(Path file) {
        return new ManagerSheet(file).read();
    }

    private ReportingLines read() {
        try (var text = text();
                var parser = FORMAT.parse(text)) {
            return lines(parser);
        } catch (UncheckedIOException | IOException | IllegalArgumentException malformed) {
            throw new ManagerFileUnusable(file, String.valueOf(malformed.getMessage()), malformed);
        }
    }

    private ReportingLines lines(CSVParser parser) {
        if (!parser.getHeaderNames().containsAll(List.of(USER, MANAGER))) {
            throw unclear(1, "the columns must be named " + USER + "," + MANAGER);
        }
        var managers = new HashMap<String, String>();
        for (CSVRecord row : parser) {
            var line = parser.getCurrentLineNumber();
            if (!row.isConsistent()) {
                throw unclear(line, "it has " + row.size() + " values for the columns " + parser.getHeaderNames());
            }
            var user = row.get(USER);
            if (user.isEmpty()) {
                throw unclear(line, "it names no user");
            }
            if (managers.put(user, row.get(MANAGER)) != null) {
                throw unclear(line, user + " has been there before");
            }
        }
        return new ReportingLines(managers);
    }

    private Reader text() {
        var bytes = ByteBuffer.wrap(bytes());
        var text = CharBuffer.allocate(bytes.remaining());
        var isText =
                !StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
        text.flip();
        if (!isText) {
            throw unclear(1 + text.chars().filter(c -> c == '\n').count(), "it is not in UTF-8");
        }
        var start = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK ? 1 : 0;
        return new CharArrayReader(text.array(), start, text.limit() - start);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new ManagerFileUnusable(file, "it does not exist", missing);
        } catch (IOException unreadable) {
            throw new ManagerFileUnusable(file, unreadable.toString(), unreadable);
        }
    }

    private ManagerFileUnusable unclear(long line, String why) {
        return new ManagerFileUnusable(file, "line " + line + ": " + why);
    }
}
