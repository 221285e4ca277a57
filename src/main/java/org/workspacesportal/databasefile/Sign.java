package org.workspacesportal.databasefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How far a database has come, as it says itself and as is written down beside it: what is behind that, or another one, is not the database that was here.
 *
 * @param id which database
 * @param count how often it has given a sign of life
 */
record Sign(String id, long count) {

    /** What stands in a file; empty where there is none or it says nothing. */
    static Optional<Sign> in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ");
        return words.length == 2 && words[1].matches("\\d{1,18}")
                ? Optional.of(new Sign(words[0], Long.parseLong(words[1])))
                : Optional.empty();
    }

    /** Writes it into a file, which has either the old or the new one in it at any time. */
    void writeTo(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, id + " " + count + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a database that says this of itself is the one that said the other before. */
    boolean follows(Sign before) {
        return id.equals(before.id) && count >= before.count;
    }
}
