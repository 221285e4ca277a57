package org.workspacesportal.change;

import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.request.Problem;

/** Tells what keeps a desktop from being changed. */
final class ChangeProblems {

    static final Problem OVERDUE = Problem.of("CHANGE_OVERDUE");
    static final Problem UNKNOWN = Problem.of("CHANGE_UNKNOWN");
    static final Problem LOST = Problem.of("CHANGE_LOST");

    private static final int LIMIT = 1800;

    private ChangeProblems() {}

    static Problem of(WorkspaceRefused refused) {
        return Problem.of("CHANGE_REFUSED", shortened(refused.getMessage() + " (" + refused.code() + ")"));
    }

    /** Of a desktop that AWS did not change, or broke. */
    static Problem of(Workspace failed) {
        var words = failed.errorMessage();
        return Problem.of("CHANGE_FAILED", shortened("(" + failed.state() + ")" + (words == null ? "" : ": " + words)));
    }

    private static String shortened(String words) {
        // AWS may say more than a record holds.
        return words.length() > LIMIT ? words.substring(0, LIMIT) : words;
    }
}
