package org.workspacesportal.localaws;

import java.nio.file.Path;

/** The state file cannot be used as it is, and starting with an empty one instead would lose what it holds. */
final class StateFileUnusable extends RuntimeException {

    StateFileUnusable(Path file, String why, Throwable cause) {
        super(message(file, why), cause);
    }

    StateFileUnusable(Path file, String why) {
        super(message(file, why));
    }

    private static String message(Path file, String why) {
        return "The state file of the local AWS endpoint, " + file.toAbsolutePath() + ", cannot be used: " + why
                + ". Repair it, or move it away to start with no desktops and no mails (portal.local-aws.state-file).";
    }
}
