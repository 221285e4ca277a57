package org.workspacesportal.manager;

import java.nio.file.Path;

/** The file of managers does not say clearly who manages whom. */
final class ManagerFileUnusable extends RuntimeException {

    ManagerFileUnusable(Path file, String why, Throwable cause) {
        super(message(file, why), cause);
    }

    ManagerFileUnusable(Path file, String why) {
        super(message(file, why));
    }

    /** With the name of the setting, for whoever reads it in the log. */
    private static String message(Path file, String why) {
        return "The file of managers, " + file.toAbsolutePath() + " (portal.people.manager.file), cannot be used: "
                + why;
    }
}
