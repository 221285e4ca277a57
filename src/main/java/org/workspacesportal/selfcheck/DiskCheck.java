package org.workspacesportal.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Room for a database that is a file of this machine; not asked of one that has a server of its own. */
class DiskCheck implements Check {

    private static final DataSize TIGHT = DataSize.ofGigabytes(1);
    private static final DataSize TOO_TIGHT = DataSize.ofMegabytes(100);

    private final ReadOnlyDatabase database;

    DiskCheck(ReadOnlyDatabase database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "disk";
    }

    @Override
    public List<Result> look() throws IOException {
        if (!database.isNamed() || database.file().isEmpty()) {
            return List.of();
        }
        var folder = there(Path.of(database.file()).toAbsolutePath());
        if (!Files.isWritable(folder)) {
            return List.of(Result.failed(what(), folder + " cannot be written to. Let the portal's user own it"));
        }
        var free = DataSize.ofBytes(Files.getFileStore(folder).getUsableSpace());
        var text = "%d MB free at %s".formatted(free.toMegabytes(), folder);
        if (free.compareTo(TIGHT) >= 0) {
            return List.of(Result.ok(what(), text));
        }
        var remedy = text + ". Make room before the database needs it";
        return List.of(free.compareTo(TOO_TIGHT) >= 0 ? Result.warning(what(), remedy) : Result.failed(what(), remedy));
    }

    /** The folder it is in, or the nearest above that is there, as the portal makes the rest. */
    private static Path there(Path file) {
        var nearest = file;
        for (var above = file.getParent(); above != null && !Files.isDirectory(nearest); above = above.getParent()) {
            nearest = above;
        }
        return nearest;
    }
}
